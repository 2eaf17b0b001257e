/** F18: an agent's line dies in the middle of chats. The visitors are told, somebody else takes over, and who comes back takes nothing away. */
import type { Visitor } from '../clients/product.ts';
import { openStage } from '../house/stage.ts';
import { SITE } from '../house/workspace.ts';
import { sleep, within } from '../wait.ts';
import { createExpectations, type Fault, reported } from './fault.ts';

const SLACK_MS = 3_000;

const events = ({ line }: Visitor) => [...line.state.conversations.values()].at(-1)?.events ?? [];
const servedBy = ({ line }: Visitor) => [...line.state.conversations.values()].at(-1)?.snapshot.agent?.name;
/** Told in words, and then queued for this reason. */
function isTold(visitor: Visitor): boolean {
  const at = events(visitor).findIndex((event) => event.type === 'queued' && event.reason === 'agentGone');
  const words = events(visitor)[at - 1];
  return at > 0 && words?.type === 'messageSent' && words.by.kind !== 'visitor';
}

export const f18: Fault = {
  name: 'F18',
  title: 'an agent dies in the middle of chats',
  lane: 'waiting',
  async run({ random, isShort }) {
    const { complaints, expect } = createExpectations();
    const agentGoneMs = isShort ? 5_000 : 45_000;
    const stage = await openStage({ random, agents: 2, capacity: 10, limits: { agentGoneMs } });
    const dying = await stage.addAgent('agent-0');
    const visitors = Array.from({ length: 5 }, () => stage.addVisitor(SITE));
    for (const visitor of visitors) visitor.say('hello?');
    expect(await within(10_000, () => dying.mine().length === visitors.length), 'not everybody was served');
    for (const { id } of dying.mine()) dying.line.do({ type: 'say', text: 'I am here' }, id);
    await within(5_000, () => dying.line.state.outbox.length === 0);
    const other = await stage.addAgent('agent-1');

    // Too short to count: nothing may change.
    dying.cut();
    await within(5_000, () => dying.line.state.status === 'online');
    dying.line.close();
    const from = performance.now();
    for (const visitor of visitors) visitor.say('are you still there?');
    await sleep(agentGoneMs / 2);
    expect(
      visitors.every((visitor) => servedBy(visitor) === 'Agent 0'),
      'somebody was taken away too early',
    );
    const areTold = await within(agentGoneMs / 2 + SLACK_MS, () => visitors.every(isTold));
    const toldMs = performance.now() - from;
    expect(areTold, `${visitors.filter((visitor) => !isTold(visitor)).length} visitors were not told`);
    expect(
      await within(SLACK_MS, () => other.mine().length === visitors.length),
      `${other.mine().length} of ${visitors.length} went to somebody else`,
    );
    dying.line.open();
    await within(10_000, () => dying.line.state.status === 'online');
    for (const visitor of visitors) visitor.say('thank you');
    await sleep(2_500);
    expect(
      other.mine().length === visitors.length && dying.mine().length === 0,
      'who came back took conversations away',
    );
    const finished = await stage.finish();
    const done = `${visitors.length} chats: the visitors were told ${(toldMs / 1_000).toFixed(1)} s after the line died (${agentGoneMs / 1_000} s allowed), all went to somebody else and stayed there`;
    return { done, complaints, ...reported(finished, { chats: visitors.length }) };
  },
};
