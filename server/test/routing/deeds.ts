/** What anybody may do in a day at work, made up: the more of it can be done, the more often. */
import fc from 'fast-check';
import { STAFF, TEAMS, WORKPLACES } from './workplace.ts';

/** Seats at which visitors may sit. */
export const VISITORS = 8;
const SECOND = 1_000;

/** `pick`: which of the conversations that this is about; those it makes sense for come first. */
export type Deed =
  | { readonly who: 'visitor'; readonly seat: number; readonly does: object }
  | { readonly who: 'seat'; readonly seat: number; readonly does: 'leave' | 'come' }
  | {
      readonly who: 'agent';
      readonly id: string;
      readonly does: { readonly type: string; readonly status?: string };
      readonly pick: number;
    }
  | { readonly who: 'line'; readonly id: string; readonly does: 'leave' | 'come' }
  | { readonly who: 'owner'; readonly settings: number }
  | { readonly who: 'time'; readonly ms: number }
  | { readonly who: 'machine'; readonly awayMs: number };

const oneOf = <T>(items: readonly T[]) => fc.constantFrom(...items);
const seat = fc.nat(VISITORS - 1);
const agents = oneOf(STAFF);
const pick = fc.nat(5);

const visitors = fc.record({
  who: fc.constant('visitor' as const),
  seat,
  does: fc.oneof(
    {
      weight: 6,
      arbitrary: oneOf(['hello', 'refund', 'wine', 'urgent', 'ani', 'human please']).map((text) => ({
        type: 'say',
        text,
      })),
    },
    { weight: 8, arbitrary: fc.constant({ type: 'requestAgent' }) },
    { weight: 6, arbitrary: oneOf(TEAMS).map((department) => ({ type: 'pickDepartment', department })) },
    { weight: 2, arbitrary: fc.constant({ type: 'end' }) },
    {
      weight: 2,
      arbitrary: fc.constant({
        type: 'fillForm',
        form: 'leaveMessage',
        values: { email: 'rina@mail.example', message: 'Please call.' },
      }),
    },
  ),
});

const plain = (weight: number, ...types: string[]) => ({ weight, arbitrary: oneOf(types).map((type) => ({ type })) });

const asks = fc.oneof(
  plain(16, 'acceptOffer'),
  plain(2, 'declineOffer'),
  plain(3, 'take'),
  plain(12, 'hold', 'resume', 'end', 'finishWrapUp'),
  {
    weight: 4,
    arbitrary: oneOf(['online', 'online', 'online', 'away', 'offline']).map((status) => ({
      type: 'setPresence',
      status,
    })),
  },
  { weight: 4, arbitrary: fc.constant({ type: 'say', text: 'Good day.' }) },
  { weight: 4, arbitrary: agents.map((agent) => ({ type: 'transfer', agent })) },
  { weight: 2, arbitrary: oneOf(TEAMS).map((department) => ({ type: 'transfer', department })) },
  { weight: 3, arbitrary: agents.map((agent) => ({ type: 'assign', agent })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }).map((priority) => ({ type: 'setPriority', priority })) },
);

const staff = fc.record({
  who: fc.constant('agent' as const),
  id: agents,
  does: asks,
  pick,
});

export const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 12, arbitrary: visitors },
  {
    weight: 2,
    arbitrary: fc.record({ who: fc.constant('seat' as const), seat, does: oneOf(['leave', 'come'] as const) }),
  },
  { weight: 30, arbitrary: staff },
  {
    weight: 5,
    arbitrary: fc.record({
      who: fc.constant('line' as const),
      id: agents,
      does: oneOf(['leave', 'come', 'come', 'come'] as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ who: fc.constant('owner' as const), settings: fc.nat(WORKPLACES.length - 1) }) },
  {
    weight: 7,
    arbitrary: oneOf([1, 1, 5, 5, 5, 15, 15, 31, 46, 61, 130, 200, 700, 7_300, 40_000]).map(
      (seconds) => ({ who: 'time', ms: seconds * SECOND }) as const,
    ),
  },
  {
    weight: 1,
    arbitrary: oneOf([0, 30, 3_000]).map((seconds) => ({ who: 'machine', awayMs: seconds * SECOND }) as const),
  },
);
