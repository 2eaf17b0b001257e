/** What a rule may ask about a conversation that needs a human. Plain values; knows not where they come from. */
import type { DepartmentId, HandoverTrigger, Mood, SiteKey, Urgency } from '@sapa/protocol';

export interface RoutingFacts {
  /** The entry that the visitor's words were last taken for, and its topic. */
  readonly topics: readonly string[];
  /** The visitor's last words. */
  readonly words: readonly string[];
  readonly trigger: HandoverTrigger;
  readonly mood?: Mood | undefined;
  readonly urgency?: Urgency | undefined;
  readonly channel: string;
  readonly site: SiteKey;
  /** The address of the page they are on. */
  readonly page?: string | undefined;
  readonly language: 'id' | 'en' | 'other';
  readonly segment?: string | undefined;
  readonly isVip: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  /** The department they picked themselves. */
  readonly picked?: DepartmentId | undefined;
  /** They have written before. */
  readonly isReturning: boolean;
  /** And an agent has served them. */
  readonly hasAgent: boolean;
  /** Whether that department is within its hours; without one: any of the site. */
  isOpen(department?: DepartmentId): boolean;
}
