/** A small workspace for tests: two departments, three agents, a supervisor, a bot that knows two things. Time is a number that tests move. */
import type {
  AgentId,
  ConversationId,
  DepartmentId,
  EntryId,
  Flow,
  Idle,
  KnowledgeEntry,
  Language,
  Phrase,
  QueueSettings,
  SiteKey,
  Triggers,
  VisitorId,
} from '@sapa/protocol';
import type { AgentActor } from '../command.ts';
import type {
  About,
  BotRules,
  Context,
  DepartmentStatus,
  Patience,
  Phrases,
  RoutingWorld,
  Understood,
  WordTrigger,
} from '../context.ts';

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
  return {
    kind: 'agent',
    id: `agent-${id}` as AgentId,
    name: `Sdr. ${id.toUpperCase()}`,
    role,
    departments,
    skills: [{ skill: 'refund', level: 9 }],
  };
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
    tags: [],
    hours: 'always',
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

/** Understands by the word: `hours`, `shipping`, `hello`, `vague`; all else is a miss. Words that start with `id ` are Indonesian. */
function understandPlainly(text: string, { language }: About): Understood {
  const calm = { mood: 'neutral', reasons: [], urgency: 'normal' } as const;
  const heard = {
    language: text.startsWith('id ') ? 'id' : language,
    confidence: 0.5,
    ...calm,
    ...triggerIn(text),
  } as const;
  const known = KNOWLEDGE.find((each) => text.includes(each.id));
  if (known) return { ...heard, zone: 'answer', entry: known };
  if (text.includes('vague')) return { ...heard, zone: 'unsure', entries: [HOURS, SHIPPING] };
  return { ...heard, zone: 'miss' };
}

/** Each fires at a word of its own. */
const TRIGGER_WORDS: Readonly<Record<WordTrigger, string>> = {
  wish: 'human',
  account: 'identity',
  policy: 'compensation',
  fault: 'crash',
  mood: 'ANGRY',
};

function triggerIn(text: string): Pick<Understood, 'trigger' | 'isUpset'> & Partial<Pick<Understood, 'mood'>> {
  const trigger = (Object.keys(TRIGGER_WORDS) as WordTrigger[]).find((name) => text.includes(TRIGGER_WORDS[name]));
  const isUpset = text.includes(TRIGGER_WORDS.mood);
  return { ...(trigger && { trigger }), isUpset, ...(isUpset && { mood: 'frustrated' }) };
}

const OWN_WORDS = { id: [], en: [] };
const plainly = { on: true, target: 'ask', message: {} } as const;
const worded = { ...plainly, phrases: OWN_WORDS };
export const TRIGGERS: Triggers = {
  misses: plainly,
  mood: { ...worded, threshold: 0.8 },
  wish: worded,
  policy: worded,
  repeated: plainly,
  fault: worded,
  connection: plainly,
  account: worded,
  vip: { ...plainly, priority: 1, emails: ['vip@firm.example', '@gold.example'] },
};
const IDLE: Idle = { action: 'none', hours: 0, minutes: 30, message: {}, warnMinutes: 0, warning: {}, target: 'any' };

/** Each phrase says its own name, so that tests read what was said. */
const phrasesIn = (language: Language): Phrases =>
  new Proxy({} as Phrases, { get: (_, phrase: Phrase) => (language === 'en' ? phrase : `${language}:${phrase}`) });

const step = { next: undefined } as const;
/** Starts at "track": asks for an order number and an address, asks another system, says what it said. */
export const TRACKING: Flow = {
  id: 'tracking',
  name: 'Tracking',
  on: true,
  start: [{ if: 'keyword', words: ['track'] }],
  steps: [
    {
      ...step,
      id: 'number',
      do: 'ask',
      text: { en: 'which order?', id: 'id:which order?' },
      field: 'order_number',
      keep: 'conversation',
      kind: 'order',
      choices: [],
      retries: 1,
    },
    { ...step, id: 'tagged', do: 'tag', tag: 'tracking' },
    { ...step, id: 'urgent', do: 'priority', priority: 2 },
    { ...step, id: 'look', do: 'call', connection: 'shop', request: 'order' },
    { ...step, id: 'tell', do: 'say', text: { en: 'it is {{status}}', id: 'id:it is {{status}}' } },
    { id: 'done', do: 'end', close: false },
  ],
};
/** Starts at "appointment": a choice that leads to a human, a close, or on. */
export const BOOKING: Flow = {
  id: 'booking',
  name: 'Booking',
  on: true,
  start: [{ if: 'keyword', words: ['appointment'] }],
  steps: [
    {
      ...step,
      id: 'who',
      do: 'ask',
      text: { en: 'who may call you?' },
      field: 'wish',
      keep: 'contact',
      kind: 'choice',
      choices: [
        { value: 'person', label: { en: 'A person' } },
        { value: 'nobody', label: { en: 'Nobody' } },
      ],
      retries: 2,
    },
    {
      ...step,
      id: 'which',
      do: 'branch',
      cases: [{ when: { if: 'value', field: 'wish', equals: 'person' }, next: 'person' }],
    },
    { id: 'bye', do: 'end', text: { en: 'very well' }, close: true },
    { id: 'person', do: 'handOver', target: { department: SUPPORT }, text: { en: 'we will call' } },
  ],
};

/** Begins with every conversation, asks one thing and has nothing more to say. */
export const WELCOME: Flow = {
  id: 'welcome',
  name: 'Welcome',
  on: true,
  start: [],
  steps: [
    {
      ...step,
      id: 'name',
      do: 'ask',
      text: { en: 'your name?' },
      field: 'name',
      keep: 'contact',
      kind: 'text',
      choices: [],
      retries: 1,
    },
  ],
};
/** Starts at "mark": keeps something for itself, and says nothing. */
export const SILENT: Flow = {
  id: 'silent',
  name: 'Silent',
  on: true,
  start: [{ if: 'keyword', words: ['mark'] }],
  steps: [{ ...step, id: 'tag', do: 'tag', tag: 'marked' }],
};

export const PLAIN_QUEUE: QueueSettings = {
  strategy: 'leastLoaded',
  sticky: true,
  rings: [],
  lateSeconds: 60,
  refused: 'on',
};

export interface Circumstances {
  readonly open?: readonly DepartmentId[];
  readonly online?: readonly AgentActor[];
  readonly bot?: boolean;
  readonly visitor?: Context['visitor'];
  readonly rules?: Partial<BotRules>;
  readonly limits?: Patience;
  readonly routing?: Partial<RoutingWorld>;
  readonly anybody?: ReturnType<Context['anybody']>;
  readonly site?: Partial<Context['site']>;
}

export function contextAt(now: number, circumstances: Circumstances = {}): Context {
  const { open = [SALES], online = [ANI, BUDI, CITRA], bot = true, visitor = { language: 'en' } } = circumstances;
  const departments = [SALES, SUPPORT].map(
    (id): DepartmentStatus => ({
      id,
      name: NAMES[id] ?? { id: '', en: '' },
      withinHours: open.includes(id),
      open: open.includes(id),
    }),
  );
  return {
    now,
    limits: circumstances.limits ?? LIMITS,
    bot: { maxMisses: 3, triggers: TRIGGERS, flows: [], idle: IDLE, ...circumstances.rules },
    routing: {
      rules: [],
      ticketPriority: 4,
      teams: { queue: (id) => (NAMES[id] ? PLAIN_QUEUE : undefined), language: 'ignore' },
      topics: (id) => [id],
      isThere: (teams, _skills, only) =>
        online.some(({ id, departments: theirs }) =>
          only ? id === only : teams.some((team) => theirs.includes(team)),
        ),
      hasRoom: () => true,
      ...circumstances.routing,
    },
    site: {
      key: SITE,
      channel: 'web',
      bot,
      showAgentNames: true,
      mail: true,
      departments,
      quickReplies: { id: ['id shipping'], en: ['shipping', 'other'] },
      ...circumstances.site,
    },
    phrases: { id: phrasesIn('id'), en: phrasesIn('en') },
    understand: understandPlainly,
    suggest: (text) => KNOWLEDGE.filter((each) => !each.smallTalk && text.includes(each.id)),
    anybody: () => circumstances.anybody,
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
  holdMs: 24 * HOUR,
  ticketWaitMs: 24 * HOUR,
  reopenMs: 24 * HOUR,
};
