/** Anything that could be asked of a conversation, in any order, by anybody. Words that visitors must not see are marked SECRET. */
import type { AgentCommand, QueueSettings, Rule, Triggers, VisitorCommand } from '@sapa/protocol';
import fc from 'fast-check';
import type { Teams } from '../../routing/types.ts';
import { type AgentActor, type CallAnswer, DEADLINES, type Deadline, type SystemCommand } from '../command.ts';
import type { BotRules } from '../context.ts';
import { deadlinesOf } from '../deadlines.ts';
import type { Chat } from './chat.ts';
import {
  ANI,
  BOOKING,
  BUDI,
  CITRA,
  type Circumstances,
  HOUR,
  LIMITS,
  PLAIN_QUEUE,
  SALES,
  SECOND,
  SILENT,
  STAFF,
  STRANGER,
  SUPPORT,
  TRACKING,
  TRIGGERS,
  VISITOR,
  WELCOME,
} from './world.ts';

export type Step = (chat: Chat) => unknown;
type AgentAsks = Exclude<AgentCommand, { type: 'setPresence' }>;

const departments = fc.constantFrom(SALES, SUPPORT);
const anyStaff = fc.constantFrom(...STAFF);
const team = fc.constantFrom(ANI, BUDI, CITRA);

const TRIGGERING = ['ANGRY', 'compensation', 'crash', 'identity'];
const FLOWING = ['track', 'track', 'appointment', 'INV-2041', 'INV-2041', 'A person', 'mark hours'];

const visitorAsks = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(
        'hours',
        'shipping',
        'hello',
        'vague',
        'human',
        'what',
        'Support',
        'id shipping',
        ...TRIGGERING,
        ...FLOWING,
      )
      .map((text): VisitorCommand => ({ type: 'say', text })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('human', 'none', 'hours', 'shipping', 'nonsense', 'person', 'nobody')
      .map((option): VisitorCommand => ({ type: 'choose', option })),
  },
  departments.map((department): VisitorCommand => ({ type: 'pickDepartment', department })),
  fc.constant<VisitorCommand>({ type: 'requestAgent' }),
  fc.constant<VisitorCommand>({ type: 'end' }),
  fc.constantFrom({}, { email: 'rina@example.test' }).map((to): VisitorCommand => ({ type: 'mailTranscript', ...to })),
  fc.constant<VisitorCommand>({ type: 'fillForm', form: 'preChat', values: { name: 'Rina' } }),
  fc.integer({ min: 1, max: 5 }).map((score): VisitorCommand => ({ type: 'rate', score, comment: 'thanks' })),
  fc.constant<VisitorCommand>({
    type: 'fillForm',
    form: 'leaveMessage',
    values: { name: ' ', email: 'rina@example.test', message: 'Please call me.' },
  }),
);

interface Filed {
  category?: string;
  tags?: string[];
}
const filing = fc.constantFrom<Filed>({}, { category: 'SECRET category' }, { tags: ['SECRET tag'] });
const agentAsks: fc.Arbitrary<AgentAsks> = fc.oneof(
  fc.constant<AgentAsks>({ type: 'take' }),
  fc.constant<AgentAsks>({ type: 'acceptOffer' }),
  fc.constant<AgentAsks>({ type: 'declineOffer', reason: 'SECRET reason' }),
  fc.constant<AgentAsks>({ type: 'say', text: 'Hello.' }),
  fc.constant<AgentAsks>({ type: 'note', text: 'SECRET note' }),
  departments.map((department): AgentAsks => ({ type: 'transfer', department, note: 'SECRET transfer note' })),
  team.map(({ id }): AgentAsks => ({ type: 'transfer', agent: id })),
  filing.map((filed): AgentAsks => ({ type: 'end', ...filed })),
  filing.map((filed): AgentAsks => ({ type: 'finishWrapUp', ...filed })),
  fc.constant<AgentAsks>({ type: 'tag', tags: ['SECRET tag'] }),
  fc.integer({ min: 1, max: 5 }).map((priority): AgentAsks => ({ type: 'setPriority', priority })),
  fc.constant<AgentAsks>({ type: 'editContact', email: 'SECRET@example.test' }),
  fc.constant<AgentAsks>({ type: 'hold' }),
  fc.constant<AgentAsks>({ type: 'resume' }),
  team.map(({ id }): AgentAsks => ({ type: 'assign', agent: id })),
);

const systemAsks: fc.Arbitrary<SystemCommand> = fc.oneof(
  fc.constantFrom(...DEADLINES).map((deadline): SystemCommand => ({ type: 'deadline', deadline })),
  fc.constant<SystemCommand>({ type: 'rescindOffer', reason: 'agentGone' }),
  fc.constant<SystemCommand>({ type: 'relax' }),
  fc
    .constantFrom('a', 'b')
    .map((name): SystemCommand => ({ type: 'noteVisit', page: { url: `https://shop.example/SECRET-${name}` } })),
  fc
    .constantFrom('x', 'y')
    .map(
      (name): SystemCommand => ({ type: 'learn', known: { attributes: { plan: `SECRET ${name}` } }, isVouched: true }),
    ),
  fc.constant<SystemCommand>({ type: 'queueTicket' }),
);

const switched = fc.constantFrom(true, true, false).map((on) => ({ on }));
const someTriggers: fc.Arbitrary<Triggers> = fc
  .record({ misses: switched, repeated: switched, connection: switched, vip: switched })
  .map(({ misses, repeated, connection, vip }) => ({
    ...TRIGGERS,
    misses: { ...TRIGGERS.misses, ...misses },
    repeated: { ...TRIGGERS.repeated, ...repeated },
    connection: { ...TRIGGERS.connection, ...connection },
    vip: { ...TRIGGERS.vip, ...vip },
  }));
const someRules: fc.Arbitrary<Partial<BotRules>> = fc.record({
  maxMisses: fc.integer({ min: 1, max: 4 }),
  triggers: someTriggers,
  flows: fc.subarray([WELCOME, TRACKING, BOOKING, SILENT]),
  idle: fc.record({
    action: fc.constantFrom('none' as const, 'resolve' as const, 'assign' as const),
    hours: fc.constant(0),
    minutes: fc.constant(30),
    message: fc.constant({ en: 'we close' }),
    warnMinutes: fc.constant(5),
    warning: fc.constant({ en: 'still there?' }),
    target: fc.constant('any' as const),
  }),
});

/** Support, with steps: sales may answer too after a while, and less is asked. */
const TO_SUPPORT: Rule = {
  ...{ id: 'support', name: 'Support first', on: true, when: [], preferred: [], skipIfNobody: true },
  target: { department: SUPPORT },
  required: [{ skill: 'refund', level: 4 }],
  steps: [{ afterSeconds: 20, department: SALES, required: [], skipIfNobody: false }],
};
const TO_BUDI: Rule = { ...TO_SUPPORT, id: 'budi', name: 'Budi first', target: { agent: BUDI.id }, priority: 1 };

function teamsOf(refused: 'on' | 'back'): Teams {
  const queue: QueueSettings = { ...PLAIN_QUEUE, refused, rings: [{ afterSeconds: 10, lower: 3 }] };
  return { queue: () => queue, language: 'prefer' };
}

const someCircumstances: fc.Arbitrary<Circumstances> = fc.record({
  rules: someRules,
  open: fc.subarray([SALES, SUPPORT]),
  online: fc.subarray([ANI, BUDI, CITRA]),
  bot: fc.constantFrom(true, true, true, false),
  routing: fc.record({
    rules: fc.subarray([TO_SUPPORT, TO_BUDI]),
    teams: fc.constantFrom('on' as const, 'back' as const).map((refused) => teamsOf(refused)),
    isThere: fc.boolean().map((there) => () => there),
    hasRoom: fc.boolean().map((room) => () => room),
  }),
});

/** What the other system says, if one is being asked. */
const answers: fc.Arbitrary<CallAnswer> = fc.constantFrom<CallAnswer>(
  { ok: true, values: { status: 'on its way' } },
  { ok: false, failure: 'notFound' },
);

function answerCall(chat: Chat, answer: CallAnswer): void {
  const call = chat.state?.status === 'bot' ? chat.state.flow?.call?.id : undefined;
  if (chat.state) chat.system({ type: 'answerCall', call: call ?? 'call-0', answer });
}

/** Whoever has it in hand: random agents seldom are the right one. */
function rightAgent({ state }: Chat, fallback: AgentActor): AgentActor {
  if (state?.status === 'offered') return STAFF.find(({ id }) => id === state.offer.agent) ?? fallback;
  if (state && 'agent' in state && state.agent) return STAFF.find(({ id }) => id === state.agent?.id) ?? fallback;
  return fallback;
}

/** Lets the next deadline fall due, as time would; connections are gone from now on. */
function letTimePass(chat: Chat): void {
  if (!chat.state) return;
  const gone = { visitorGoneSince: chat.now, agentGoneSince: chat.now };
  const due = Object.entries(deadlinesOf(chat.state, chat.circumstances.limits ?? LIMITS, gone)) as [
    Deadline,
    number,
  ][];
  const next = due.toSorted(([, a], [, b]) => a - b)[0];
  if (next) chat.due(next[0]);
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: visitorAsks.map(
      (asked): Step =>
        (chat) =>
          chat.visitor(asked, VISITOR),
    ),
  },
  {
    weight: 1,
    arbitrary: visitorAsks.map(
      (asked): Step =>
        (chat) =>
          chat.state && chat.visitor(asked, STRANGER),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(anyStaff, agentAsks).map(
      ([by, asked]): Step =>
        (chat) =>
          chat.agent(rightAgent(chat, by), asked),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(anyStaff, agentAsks).map(
      ([by, asked]): Step =>
        (chat) =>
          chat.agent(by, asked),
    ),
  },
  {
    weight: 4,
    arbitrary: team.map(
      (agent): Step =>
        (chat) =>
          chat.offer(agent),
    ),
  },
  {
    weight: 2,
    arbitrary: systemAsks.map(
      (asked): Step =>
        (chat) =>
          chat.system(asked),
    ),
  },
  { weight: 2, arbitrary: fc.constant<Step>(letTimePass) },
  {
    weight: 5,
    arbitrary: answers.map(
      (answer): Step =>
        (chat) =>
          answerCall(chat, answer),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 0, max: 40 * SECOND }).map(
      (ms): Step =>
        (chat) =>
          chat.pass(ms),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 30 * HOUR }).map(
      (ms): Step =>
        (chat) =>
          chat.pass(ms),
    ),
  },
  {
    weight: 1,
    arbitrary: someCircumstances.map(
      (circumstances): Step =>
        (chat) => {
          chat.circumstances = circumstances;
        },
    ),
  },
);

export const anySteps: fc.Arbitrary<Step[]> = fc.array(step, { minLength: 1, maxLength: 80, size: 'max' });
