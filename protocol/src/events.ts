/**
 * Events: one fact each, past tense, numbered by `seq` from 1 without gaps in a conversation's log (D3).
 * Clients get them in the `events` frame. What a visitor may not see arrives as `hidden`, so that `seq` has no gaps for anyone.
 */
import type {
  AgentId,
  CommandId,
  ConversationId,
  DepartmentId,
  EntryId,
  Language,
  SiteKey,
  Timestamp,
  VisitorId,
} from './ids.ts';
import type { TriggerName } from './settings/triggers.ts';

/** Who said or did something. An agent without id and name is one whose site hides agents' identities (C6). */
export type Author =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'bot' }
  | { readonly kind: 'system' }
  | { readonly kind: 'agent'; readonly agent?: AgentId; readonly name?: string };

/** A choice the visitor can tap; `option` is what `choose` sends back. */
export interface QuickReply {
  readonly option: string;
  readonly label: string;
}

/** Page the visitor is on. `url` is at most 2,000 characters. */
export interface Page {
  readonly url: string;
  readonly title?: string | undefined;
  readonly referrer?: string | undefined;
}

export type FormId = 'leaveMessage';

/** A file that was sent. Where it is, whoever may see it asks `POST /files/links`. */
export interface Attachment {
  readonly id: string;
  /** Safe to show and to save under. */
  readonly name: string;
  /** Of its contents, not of what its name says. */
  readonly type: string;
  readonly bytes: number;
  /** Pixels; of images only. */
  readonly width?: number;
  readonly height?: number;
}

/** A department the visitor can pick. */
export interface DepartmentChoice {
  readonly id: DepartmentId;
  readonly name: string;
}

export type Mood = 'frustrated' | 'neutral' | 'pleased';
/** What a mood was heard in. `tone`: the words as a whole. */
export type MoodReason =
  | 'capitals'
  | 'exclamation'
  | 'insult'
  | 'complaint'
  | 'impatience'
  | 'repetition'
  | 'waiting'
  | 'praise'
  | 'tone';
export type Urgency = 'low' | 'normal' | 'high';

/** What the agent needs to know at a glance (C7): the visitor's words and the answers they got. */
export interface HandoverSummary {
  /** The visitor's last words, oldest first, at most 5. */
  readonly asked: readonly string[];
  /** Questions the bot answered, by the entry's first question, oldest first, at most 5. */
  readonly answered: readonly string[];
  /** Messages the bot did not understand since the start. */
  readonly misses: number;
  /** The words that made the bot hand over; absent where no words did. */
  readonly said?: string;
  /** Entries that may answer what was asked, best first, at most 3. */
  readonly suggested?: readonly EntryId[];
}

/**
 * Why a human was asked for. The bot's own triggers by their settings' names; `button`: the visitor pressed it; `flow`: a flow's step;
 * `idle`: nobody said anything; `reopened`: came back to a human's chat; `opening`: a ticket, as its department opened; `botOff`: this site has no bot.
 */
export type HandoverTrigger = TriggerName | 'button' | 'flow' | 'idle' | 'reopened' | 'botOff' | 'opening';

/** Why a call gave no answer. `notFound`: the other system does not know what was asked for; `blocked`: its address is not allowed. */
export type CallFailure =
  | 'notFound'
  | 'refused'
  | 'timeout'
  | 'unreachable'
  | 'tooLarge'
  | 'badAnswer'
  | 'blocked'
  | 'unconfigured';

/** `resumed`: the visitor wrote to a chat on hold whose agent is not there or has no room; `opening`: a ticket, as its department opened. */
export type QueueReason = 'handover' | 'reopened' | 'agentGone' | 'noAnswer' | 'transfer' | 'resumed' | 'opening';

/** A skill at this level (1–10) or above. */
export interface SkillNeed {
  readonly skill: string;
  readonly level: number;
}

/** What changes for a conversation that has waited so long in its queue. */
export interface RouteStep {
  readonly afterMs: number;
  /** May answer too from then on. */
  readonly department?: DepartmentId;
  /** Required from then on, in place of what was; absent: as before. */
  readonly skills?: readonly SkillNeed[];
  /** Taken at once where nobody who may answer until then is online. */
  readonly early?: true;
  /** What it comes from: a rule's step, a department's ring, its overflow. `only`: it stops being for one agent alone. */
  readonly reason: 'step' | 'ring' | 'overflow' | 'only';
}

/** How a conversation is routed, fixed when it is queued so that the log says why. */
export interface Route {
  /** The rule that held, as it was called then. */
  readonly rule?: { readonly id: string; readonly name: string };
  /** Those who have them come first. */
  readonly preferred: readonly SkillNeed[];
  /** In the order of their time. */
  readonly steps: readonly RouteStep[];
}
export type EndReason = 'solved' | 'left' | 'finished' | 'idle' | 'missed' | 'leftMessage';
/** How a conversation ended. `solved`: the bot's answer was enough; `served`: a human's chat ended; `missed`: nobody came in time or nobody was there; `abandoned`: the visitor left the queue; `idle`: went quiet with the bot. */
export type Outcome = 'solved' | 'served' | 'missed' | 'abandoned' | 'idle';

export type EventBody =
  | {
      readonly type: 'conversationStarted';
      readonly site: SiteKey;
      readonly visitor: VisitorId;
      readonly language: Language;
      readonly page?: Page;
      readonly previous?: ConversationId;
      /** A way in; absent: `web`. */
      readonly channel?: string;
      /** Who served this visitor last, in an earlier conversation. */
      readonly knownAgent?: AgentId;
      /** The rule whose message they answered. */
      readonly proactive?: string;
    }
  | {
      readonly type: 'messageSent';
      readonly by: Author;
      readonly text: string;
      readonly visibility: 'public' | 'private';
      readonly quickReplies?: readonly QuickReply[];
      readonly departments?: readonly DepartmentChoice[];
      readonly form?: FormId;
      readonly attachments?: readonly Attachment[];
      /** The knowledge entry an agent answered with. */
      readonly entry?: EntryId;
    }
  | {
      readonly type: 'understood';
      readonly language: Language;
      readonly intent?: EntryId;
      readonly confidence: number;
      /** `human`: they ask for a person; `flow`: it was the answer to a flow's question. */
      readonly zone: 'answer' | 'unsure' | 'miss' | 'human' | 'flow';
      /** It is written in neither Indonesian nor English. */
      readonly foreign?: true;
      /** Absent in logs from before moods were heard, and where nothing was typed. */
      readonly mood?: Mood;
      readonly reasons?: readonly MoodReason[];
      readonly urgency?: Urgency;
    }
  /** The bot waits at this step of a flow; `tries`: answers that did not do. */
  | { readonly type: 'flowReached'; readonly flow: string; readonly step: string; readonly tries: number }
  | { readonly type: 'flowLeft'; readonly flow: string; readonly reason: 'ended' | 'human' | 'changed' }
  | {
      readonly type: 'attributeSet';
      readonly by: Author;
      readonly field: string;
      readonly value: string;
      /** `contact`: true of the person; `conversation`: of this matter. */
      readonly keep: 'contact' | 'conversation';
      /** The page says so, and nobody vouches for it. */
      readonly claimed?: true;
    }
  /** Another system is asked; `call` is its idempotency key. What is asked follows from the state. */
  | { readonly type: 'called'; readonly call: string; readonly connection: string; readonly request: string }
  | { readonly type: 'callAnswered'; readonly call: string; readonly failure?: CallFailure }
  /** Nobody has said anything for a while, and the visitor was told what comes next. */
  | { readonly type: 'idleWarned' }
  /** Somebody showed that these words ask for this entry: an admin may make them one of its questions. */
  | {
      readonly type: 'variantProposed';
      readonly text: string;
      readonly entry: EntryId;
      readonly by: 'visitor' | 'agent';
    }
  | { readonly type: 'departmentPicked'; readonly department: DepartmentId }
  /** What the visitor agreed to, word by word. */
  | { readonly type: 'consentGiven'; readonly text: string }
  | { readonly type: 'pageVisited'; readonly page: Page }
  /** Whose conversation it is from here on: who signed in on the site. */
  | { readonly type: 'identified'; readonly visitor: VisitorId }
  | { readonly type: 'transcriptMailed'; readonly to: string }
  | {
      readonly type: 'handoverRequested';
      readonly trigger: HandoverTrigger;
      readonly target?: DepartmentId;
      readonly summary: HandoverSummary;
    }
  | {
      readonly type: 'queued';
      readonly department: DepartmentId;
      readonly reason: QueueReason;
      readonly priority: number;
      /** Required of whoever answers. */
      readonly skills: readonly SkillNeed[];
      /** First choice, where they are online and have room. */
      readonly preferred?: AgentId;
      /** For this agent alone, until a step says otherwise. */
      readonly only?: AgentId;
      /** Ahead of everybody who does not have it: they have been served before. */
      readonly front?: true;
      /** Nobody waits at the other end: a message that was left. */
      readonly ticket?: true;
      /** When they first asked, where that was before (C5). */
      readonly since?: Timestamp;
      readonly route?: Route;
    }
  /** A step of the route: `step` counts those that are done. `back`, `only`: for that agent alone; else for everybody who may. */
  | {
      readonly type: 'relaxed';
      readonly step: number;
      readonly reason: RouteStep['reason'] | 'refused' | 'back';
      readonly department?: DepartmentId;
      readonly skills: readonly SkillNeed[];
      readonly only?: AgentId;
    }
  | { readonly type: 'offered'; readonly agent: AgentId; readonly name: string; readonly expiresAt: Timestamp }
  | { readonly type: 'offerDeclined'; readonly agent: AgentId; readonly reason?: string }
  | { readonly type: 'offerExpired'; readonly agent: AgentId }
  | { readonly type: 'offerRescinded'; readonly agent: AgentId; readonly reason: 'abandoned' | 'agentGone' | 'taken' }
  /** `by`: the supervisor who assigned it. */
  | { readonly type: 'accepted'; readonly agent?: AgentId; readonly name?: string; readonly by?: AgentId }
  | {
      readonly type: 'transferred';
      readonly by?: AgentId;
      readonly department: DepartmentId;
      /** Whom it is for alone, until they refuse or it takes too long. */
      readonly agent?: AgentId;
      readonly note?: string;
      readonly skills?: readonly SkillNeed[];
      readonly route?: Route;
    }
  /** The agent's slot is free; the visitor's next word takes it back. */
  | { readonly type: 'held'; readonly by: AgentId }
  | { readonly type: 'resumed'; readonly agent?: AgentId; readonly reason: 'agent' | 'visitorWrote' }
  | { readonly type: 'tagged'; readonly by?: AgentId; readonly tags: readonly string[]; readonly category?: string }
  | { readonly type: 'prioritised'; readonly by?: AgentId; readonly priority: number }
  | {
      readonly type: 'contactEdited';
      readonly by: Author;
      readonly name?: string;
      readonly email?: string;
      /** The page says so, and nobody vouches for it. */
      readonly claimed?: true;
    }
  | { readonly type: 'ended'; readonly by: Author; readonly reason: EndReason }
  | {
      readonly type: 'wrapUpFinished';
      readonly reason: 'filed' | 'timeout' | 'reopened';
      readonly category?: string;
      readonly tags?: readonly string[];
    }
  | { readonly type: 'closed'; readonly outcome: Outcome; readonly followUp: boolean }
  | { readonly type: 'rated'; readonly score: number; readonly comment?: string }
  | { readonly type: 'reopened'; readonly reason: 'visitorWrote' | 'opening' }
  | { readonly type: 'followedUp'; readonly by: AgentId; readonly category?: string }
  | { readonly type: 'hidden' };

/** Place in the log, and the command that caused it where a client waits for its own words to come back. */
export interface EventMeta {
  readonly seq: number;
  readonly at: Timestamp;
  /** The `id` of the `do` frame that this event records; on that one event only, and only its sender can recognise it. */
  readonly command?: CommandId;
}

export type ConversationEvent = EventBody & EventMeta;
export type EventType = EventBody['type'];
