/** What can be done to the knowledge: find, add, copy, remove, put in. Pure. */
import type { EntryId, KnowledgeEntry, Language, SiteKey } from '@sapa/protocol';
import { same } from '../merge.ts';

type Entries = readonly KnowledgeEntry[];

export interface Search {
  readonly text: string;
  readonly language: Language | '';
  readonly tag: string;
  readonly site: SiteKey | '';
}
export const EVERYTHING: Search = { text: '', language: '', tag: '', site: '' };

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const known = new WeakMap<KnowledgeEntry, string>();

/** Everything of an entry that is searched, made once per version of it. */
function wordsOf(entry: KnowledgeEntry): string {
  const made = known.get(entry);
  if (made !== undefined) return made;
  const { id, questions, answer, tags, keywords, topic = '' } = entry;
  const words = folded([id, topic, ...questions, ...keywords, ...tags, answer].join('\n'));
  known.set(entry, words);
  return words;
}

/** Entries that have every word of the search somewhere. */
export function found(entries: Entries, { text, language, tag, site }: Search): Entries {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return entries.filter(
    (entry) =>
      (!language || entry.language === language) &&
      (!tag || entry.tags.includes(tag)) &&
      (!site || !entry.sites || entry.sites.includes(site)) &&
      words.every((word) => wordsOf(entry).includes(word)),
  );
}

export const tagsOf = (entries: Entries): string[] =>
  [...new Set(entries.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b));

/** An id people can recognise: `berapa-ongkir`, or `berapa-ongkir-2` where that is taken. */
export function freshId(text: string, taken: ReadonlySet<string>): EntryId {
  const slug = folded(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
  const base = slug || 'entry';
  if (!taken.has(base)) return base as EntryId;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}` as EntryId;
}

const idsOf = (entries: Entries) => new Set<string>(entries.map(({ id }) => id));

export function blankEntry(entries: Entries, language: Language): KnowledgeEntry {
  return {
    id: freshId('', idsOf(entries)),
    language,
    questions: [],
    keywords: [],
    answer: '',
    quickReplies: [],
    smallTalk: false,
    tags: [],
    hours: 'always',
  };
}

export const copyOf = (entries: Entries, entry: KnowledgeEntry): KnowledgeEntry => ({
  ...entry,
  id: freshId(entry.id, idsOf(entries)),
});

/** The same matter in the other language, still to be written; both get one topic. */
export function translationOf(entries: Entries, entry: KnowledgeEntry): readonly [KnowledgeEntry, KnowledgeEntry] {
  const topic = entry.topic ?? entry.id;
  const language = entry.language === 'id' ? 'en' : 'id';
  const id = freshId(`${entry.id}-${language}`, idsOf(entries));
  const blank = { ...entry, id, topic, language, questions: [], keywords: [], answer: '', quickReplies: [] } as const;
  return [
    { ...entry, topic },
    { ...blank, questions: [], keywords: [], quickReplies: [] },
  ];
}

/** What says the same in other languages. */
export const siblingsOf = (entries: Entries, { id, topic }: KnowledgeEntry): Entries =>
  topic === undefined ? [] : entries.filter((each) => each.topic === topic && each.id !== id);

export const withEntry = (entries: Entries, entry: KnowledgeEntry): KnowledgeEntry[] =>
  entries.some(({ id }) => id === entry.id)
    ? entries.map((each) => (each.id === entry.id ? entry : each))
    : [...entries, entry];

/** Put in after another one, or at the end. */
export function inserted(entries: Entries, entry: KnowledgeEntry, at = entries.length): KnowledgeEntry[] {
  return [...entries.slice(0, at), entry, ...entries.slice(at)];
}

export interface Difference {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Here and not in the file. */
  readonly missing: number;
}

export function difference(entries: Entries, imported: Entries): Difference {
  const before = new Map(entries.map((entry) => [entry.id, entry]));
  const unchanged = imported.filter((entry) => same(before.get(entry.id), entry)).length;
  const added = imported.filter(({ id }) => !before.has(id)).length;
  const missing = entries.length - (imported.length - added);
  return { added, changed: imported.length - added - unchanged, unchanged, missing };
}

/** Entries of the file in the place of those with the same id; new ones follow. What did not change stays the same object. */
export function withImported(entries: Entries, imported: Entries, isReplacing: boolean): KnowledgeEntry[] {
  const given = new Map(imported.map((entry) => [entry.id, entry]));
  const here = idsOf(entries);
  const kept = entries.flatMap((entry) => {
    const next = given.get(entry.id);
    if (!next) return isReplacing ? [] : [entry];
    return [same(entry, next) ? entry : next];
  });
  return [...kept, ...imported.filter(({ id }) => !here.has(id))];
}

/** Adds words to the ways an entry is asked, unless they are among them. */
export const withQuestion = (entries: Entries, id: EntryId, text: string): KnowledgeEntry[] =>
  entries.map((entry) =>
    entry.id === id && !isAsked(entry, text) ? { ...entry, questions: [...entry.questions, text] } : entry,
  );

export const isAsked = ({ questions }: KnowledgeEntry, text: string): boolean =>
  questions.some((question) => folded(question) === folded(text));
