/** How agents worked, from what they did: when they were there, how they answered. Logs say neither who was online nor how long a shift was. */
import type { AgentId, AgentProfile, Timestamp } from '@sapa/protocol';
import type { Duration } from './chance.ts';
import type { Manner } from './colleagues.ts';
import type { RecordedAnswer, Recording } from './recorded.ts';

type Shift = readonly [from: Timestamp, to: Timestamp];

/** Whoever did nothing for longer than this was not there: shorter than a night, longer than a quiet afternoon. */
const AWAY_MS = 4 * 3_600_000;
/** With fewer offers than this an agent is taken to answer as all of them do. */
const ENOUGH = 5;
const AT_ONCE: Duration = { kind: 'fixed', seconds: 0 };

/** Of whom there is no sign is there whenever somebody of their departments is. */
export function mannersOf(
  { signs, answers }: Recording,
  agents: readonly AgentProfile[],
): ReadonlyMap<AgentId, Manner> {
  const seen = shiftsOf(signs);
  const departments = new Map(agents.map((agent) => [agent.id, agent.departments]));
  const byAgent = byAgentOf(answers);
  const all = answersOf(answers);

  function withColleagues(agent: AgentProfile): readonly Shift[] {
    const isColleague = (id: AgentId) => departments.get(id)?.some((each) => agent.departments.includes(each)) ?? false;
    return joined([...seen].flatMap(([id, shifts]) => (isColleague(id) ? shifts : [])));
  }

  return new Map(
    agents.map((agent) => {
      const shifts = seen.get(agent.id) ?? withColleagues(agent);
      const own = byAgent.get(agent.id) ?? [];
      const manner = own.length < ENOUGH ? all : answersOf(own);
      return [agent.id, { ...manner, shifts, wrapUp: AT_ONCE }];
    }),
  );
}

function shiftsOf(signs: Recording['signs']): ReadonlyMap<AgentId, readonly Shift[]> {
  const all = [...byAgentOf(signs)];
  return new Map(all.map(([agent, own]) => [agent, joined(own.map(({ at }) => [at, at]))]));
}

function byAgentOf<Item extends { readonly agent: AgentId }>(items: readonly Item[]): ReadonlyMap<AgentId, Item[]> {
  const all = new Map<AgentId, Item[]>();
  for (const item of items) {
    const own = all.get(item.agent);
    if (own) own.push(item);
    else all.set(item.agent, [item]);
  }
  return all;
}

/** What overlaps, or is less than a break apart, is one. */
function joined(shifts: readonly Shift[]): readonly Shift[] {
  const all: [number, number][] = [];
  for (const [from, to] of shifts.toSorted(([a], [b]) => a - b)) {
    const last = all.at(-1);
    if (last && from - last[1] < AWAY_MS) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

function answersOf(answers: readonly RecordedAnswer[]): Omit<Manner, 'shifts' | 'wrapUp'> {
  const of = (answer: RecordedAnswer['answer']) => answers.filter((each) => each.answer === answer);
  const share = (part: readonly unknown[]) => part.length / answers.length;
  if (answers.length === 0) return { accepts: 1, declines: 0, answer: AT_ONCE };
  const [accepted, declined] = [of('accepted'), of('declined')];
  const [first, ...others] = [...accepted, ...declined].map(({ afterMs }) => afterMs / 1_000);
  return {
    accepts: share(accepted),
    declines: share(declined),
    answer: first === undefined ? AT_ONCE : { kind: 'recorded', seconds: [first, ...others] },
  };
}
