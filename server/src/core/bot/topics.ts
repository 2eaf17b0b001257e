/** Entries of one topic say the same in different languages: whichever is found, the visitor gets it in their own. */
import type { KnowledgeEntry, Language } from '@sapa/protocol';
import type { Audience } from './ranking.ts';

export interface Topics {
  /** @returns the entry of the same topic in this language that is for them; the entry itself where there is none */
  inLanguage: (entry: KnowledgeEntry, language: Language, isFor: Audience) => KnowledgeEntry;
}

export function createTopics(entries: readonly KnowledgeEntry[]): Topics {
  const topics = new Map<string, KnowledgeEntry[]>();
  for (const entry of entries) {
    if (entry.topic === undefined) continue;
    const own = topics.get(entry.topic);
    if (own) own.push(entry);
    else topics.set(entry.topic, [entry]);
  }
  return {
    inLanguage(entry, language, isFor) {
      if (entry.language === language || entry.topic === undefined) return entry;
      return topics.get(entry.topic)?.find((other) => other.language === language && isFor(other)) ?? entry;
    },
  };
}
