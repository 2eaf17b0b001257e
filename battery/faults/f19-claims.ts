/** F19: many agents claim the same conversation at once, over and over. One gets it; the others are told that they did not. */
import type { RawClient } from '../clients/raw.ts';
import { openStage, type Stage } from '../house/stage.ts';
import { SITE } from '../house/workspace.ts';
import { within } from '../wait.ts';
import { createExpectations, type Fault, reported } from './fault.ts';

const AGENTS = 8;
const CAPACITY = 4;
const REFUSED = ['taken', 'wrong_state', 'not_allowed', 'not_found'];

/** @returns what was wrong */
async function claim(
  stage: Stage,
  agents: readonly RawClient[],
  round: number,
  isCrowded: boolean,
): Promise<string | undefined> {
  const { random } = stage;
  const visitor = await stage.raw(`claimed-${round}`, stage.visitorEndpoint(SITE, stage.source()));
  const { conversation } = await visitor.do({ type: 'requestAgent' }, undefined, random.uuid());
  const answers = await Promise.all(
    random
      .shuffled(agents)
      .map(async (agent) => ({ agent, answer: await agent.do({ type: 'take' }, conversation, random.uuid()) })),
  );
  const winners = answers.filter(({ answer }) => answer.t === 'ack');
  const odd = answers.find(({ answer }) => answer.t === 'reject' && !REFUSED.includes(answer.reason ?? ''));
  for (const { agent } of winners) {
    await agent.do({ type: 'end' }, conversation, random.uuid());
    await agent.do({ type: 'finishWrapUp' }, conversation, random.uuid());
  }
  visitor.terminate();
  if (odd) return `refused with ${odd.answer.reason}`;
  // Where everybody's last slot is promised to another claim, all may be refused; two winners are never right.
  const isRight = winners.length === 1 || (isCrowded && winners.length === 0);
  return isRight
    ? undefined
    : `${winners.length} agents got the same conversation: ${answers.map(({ answer }) => answer.reason ?? 'ack').join(', ')}`;
}

/** Somebody is online, or nobody would be queued at all; and has no room. */
async function occupy(stage: Stage, id: string): Promise<void> {
  const busy = await stage.addAgent(id);
  for (let each = 0; each < CAPACITY; each++) stage.addVisitor(SITE).say('I stay');
  await within(10_000, () => busy.mine().length === CAPACITY);
}

export const f19: Fault = {
  name: 'F19',
  title: 'many agents claim at once',
  lane: 'busy',
  async run({ random, isShort }) {
    const { complaints, expect } = createExpectations();
    const rounds = isShort ? 120 : 1_000;
    const stage = await openStage({ random, agents: AGENTS + 1, capacity: CAPACITY, limits: { offerMs: 2_000 } });
    const agents: RawClient[] = [];
    await occupy(stage, `agent-${AGENTS}`);
    for (const { id } of stage.staff.slice(0, AGENTS)) {
      const line = await stage.raw(id, stage.agentEndpoint(await stage.signIn(id)));
      // Away: nothing is offered, everybody may take. In every third round they are online, and offers are in the race too.
      await line.do({ type: 'setPresence', status: 'away' }, undefined, random.uuid());
      agents.push(line);
    }
    const problems: string[] = [];
    for (let round = 0, turn = 0; round < rounds; turn++) {
      const status = turn % 3 === 2 ? 'online' : 'away';
      // At times more at once than anybody has room for.
      const isCrowded = turn % 4 === 3;
      const atOnce = Math.min(isCrowded ? 3 * CAPACITY : CAPACITY, rounds - round);
      await Promise.all(agents.map((agent) => agent.do({ type: 'setPresence', status }, undefined, random.uuid())));
      const wrong = await Promise.all(
        Array.from({ length: atOnce }, (_, index) =>
          claim(stage, agents, round + index, isCrowded || status === 'online'),
        ),
      );
      round += atOnce;
      problems.push(...wrong.filter((each) => each !== undefined));
    }
    expect(problems.length === 0, `${problems.length} rounds: ${problems[0]}`);
    for (const agent of agents) await agent.close();
    const finished = await stage.finish();
    const done = `${rounds} rounds of ${AGENTS} agents with room for ${CAPACITY}, ${CAPACITY} or ${3 * CAPACITY} conversations at a time: never two winners`;
    return { done, complaints, ...reported(finished, { rounds }) };
  },
};
