/** A small workspace for tests: two departments, three agents, a supervisor, a bot that knows two things. Time is a number that tests move. */
import type {
  AgentId,
  ConversationId,
  DepartmentId,
  EntryId,
  KnowledgeEntry,
  Language,
  Phrase,
  SiteKey,
  VisitorId,
} from '@sapa/protocol';
import type { AgentActor } from '../command.ts';
import type { Context, DepartmentStatus, Phrases, Understood } from '../context.ts';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const START = 1_800_000_000_000;

export const CHAT = 'chat' as ConversationId;
export const VISITOR = 'visitor' as VisitorId;
export const STRANGER = 'stranger' as VisitorId;
export const SITE = 'shop' as SiteKey;
export const SALES = 'sales' as DepartmentId;
export const SUPPORT = 'support' as DepartmentId;
const ELSEWHERE = 'elsewhere' as DepartmentId;

function person(id: string, role: AgentActor['role'], departments: DepartmentId[]): AgentActor {
  return { kind: 'agent', id: `agent-${id}` as AgentId, name: `Sdr. ${id.toUpperCase()}`, role, departments };
}
export const ANI = person('ani', 'agent', [SALES]);
export const BUDI = person('budi', 'agent', [SALES, SUPPORT]);
export const CITRA = person('citra', 'agent', [SUPPORT]);
export const DEWI = person('dewi', 'supervisor', []);
export const OUTSIDER = person('outsider', 'agent', [ELSEWHERE]);
export const STAFF = [ANI, BUDI, CITRA, DEWI, OUTSIDER];

function entry(id: string, question: string, answer: string, quickReplies: string[] = []): KnowledgeEntry {
  return {
    id: id as EntryId,
    language: 'en',
    questions: [question],
    keywords: [],
    answer,
    quickReplies,
    smallTalk: false,
  };
}
export const HOURS = entry('hours', 'When are you open?', 'From nine to five.', ['shipping']);
export const SHIPPING = entry('shipping', 'What does shipping cost?', 'Nothing.');
export const HELLO = { ...entry('hello', 'Hello', 'Hello to you.'), smallTalk: true };
const KNOWLEDGE = [HOURS, SHIPPING, HELLO];

const NAMES: Record<string, Record<Language, string>> = {
  [SALES]: { id: 'Penjualan', en: 'Sales' },
  [SUPPORT]: { id: 'Bantuan', en: 'Support' },
};

/** Understands by the word: `hours`, `shipping`, `hello`, `vague`, `human`; all else is a miss. Words that start with `id ` are Indonesian. */
function understandPlainly(text: string, language: Language): Understood {
  const heard = { language: text.startsWith('id ') ? 'id' : language, confidence: 0.5 } as const;
  const known = KNOWLEDGE.find((each) => text.includes(each.id));
  if (known) return { ...heard, zone: 'answer', entry: known };
  if (text.includes('vague')) return { ...heard, zone: 'unsure', entries: [HOURS, SHIPPING] };
  return { ...heard, zone: text.includes('human') ? 'human' : 'miss' };
}

/** Each phrase says its own name, so that tests read what was said. */
const phrasesIn = (language: Language): Phrases =>
  new Proxy({} as Phrases, { get: (_, phrase: Phrase) => (language === 'en' ? phrase : `${language}:${phrase}`) });

export interface Circumstances {
  readonly open?: readonly DepartmentId[];
  readonly online?: readonly AgentActor[];
  readonly bot?: boolean;
  readonly visitor?: Context['visitor'];
}

export function contextAt(now: number, circumstances: Circumstances = {}): Context {
  const { open = [SALES], online = [ANI, BUDI, CITRA], bot = true, visitor = { language: 'en' } } = circumstances;
  const departments = [SALES, SUPPORT].map(
    (id): DepartmentStatus => ({ id, name: NAMES[id] ?? { id: '', en: '' }, open: open.includes(id) }),
  );
  return {
    now,
    limits: LIMITS,
    maxMisses: 3,
    site: {
      key: SITE,
      bot,
      showAgentNames: true,
      departments,
      quickReplies: { id: ['id shipping'], en: ['shipping', 'other'] },
    },
    phrases: { id: phrasesIn('id'), en: phrasesIn('en') },
    understand: understandPlainly,
    entry: (id) => KNOWLEDGE.find((each) => each.id === id),
    visitor,
    isOnline: (id) => online.some((each) => each.id === id),
    agent: (id) => STAFF.find((each) => each.id === id),
    department: (id) => departments.find((each) => each.id === id),
  };
}

export const LIMITS: Context['limits'] = {
  offerMs: 30 * SECOND,
  wrapUpMs: MINUTE,
  idleMs: 30 * MINUTE,
  activeIdleMs: 4 * HOUR,
  visitorGoneMs: 2 * MINUTE,
  agentGoneMs: 45 * SECOND,
  noAnswerMs: 3 * MINUTE,
  longestWaitMs: 10 * MINUTE,
  reopenMs: 24 * HOUR,
};
