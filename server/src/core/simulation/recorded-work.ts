/** How agents worked, from what they did: when they were there, how they answered. Logs say neither who was online nor how long a shift was. */
import type { AgentId, AgentProfile } from '@sapa/protocol';
import type { Duration } from './chance.ts';
import type { Manner } from './colleagues.ts';
import { joined, type Shift } from './presence.ts';
import type { RecordedAnswer, Recording } from './recorded.ts';

/** With fewer offers than this an agent is taken to answer as all of them do. */
const ENOUGH = 5;
const AT_ONCE: Duration = { kind: 'fixed', seconds: 0 };

/** Of whom there is no sign is there whenever somebody of their departments was; where nobody was, whenever anybody was. */
export function mannersOf(
  { presence, answers, settings }: Recording,
  agents: readonly AgentProfile[],
): ReadonlyMap<AgentId, Manner> {
  const seen = presence.shifts();
  const departments = new Map([...agents, ...settings.agents].map((agent) => [agent.id, agent.departments]));
  const byAgent = byAgentOf(answers);
  const all = answersOf(answers);

  function withColleagues(agent: AgentProfile): readonly Shift[] {
    const isColleague = (id: AgentId) => departments.get(id)?.some((each) => agent.departments.includes(each)) ?? false;
    const theirs = [...seen].flatMap(([id, shifts]) => (isColleague(id) ? shifts : []));
    return joined(theirs.length > 0 ? theirs : [...seen.values()].flat());
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

function byAgentOf<Item extends { readonly agent: AgentId }>(items: readonly Item[]): ReadonlyMap<AgentId, Item[]> {
  const all = new Map<AgentId, Item[]>();
  for (const item of items) {
    const own = all.get(item.agent);
    if (own) own.push(item);
    else all.set(item.agent, [item]);
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
