/** F10: a client that sends everything again, in another order, over other lines. */
import type { RawClient } from '../clients/raw.ts';
import { openStage, type Stage } from '../house/stage.ts';
import { SITE } from '../house/workspace.ts';
import { sleep, within } from '../wait.ts';
import { createExpectations, type Fault, reported } from './fault.ts';

interface Word {
  readonly id: string;
  readonly text: string;
}

async function replay(stage: Stage, visitor: number, count: number): Promise<{ copies: number; conflicts: number }> {
  const random = stage.random.fork(`replayer ${visitor}`);
  const endpoint = stage.visitorEndpoint(SITE, stage.source());
  const first = await stage.raw(`replayer-${visitor}`, endpoint);
  const { token } = await first.until(({ t }) => t === 'welcome');
  const { conversation } = await first.do({ type: 'requestAgent' }, undefined, random.uuid());
  const words = Array.from({ length: count }, (_, index): Word => ({ id: random.uuid(), text: `word ${index}` }));
  const second = await stage.raw(`replayer-${visitor}-again`, endpoint, { token });
  const send = (line: RawClient, { id, text }: Word) =>
    line.send({ t: 'do', id, conversation, command: { type: 'say', text } });

  const isAcked = ({ id }: Word) => first.frames.some((frame) => frame.t === 'ack' && frame.id === id);
  // In the order of some shuffle; what was sent comes again and again, over both lines.
  const order = random.shuffled(words);
  let copies = 0;
  for (const [index, word] of order.entries()) {
    send(first, word);
    if (random.chance(0.2)) await sleep(random.between(1, 10));
    for (let copy = random.between(0, 3); copy > 0; copy--) {
      const again = order[random.between(Math.max(0, index - 20), index)] ?? word;
      send(first, again);
      // Over the other line only what was acked: nobody says which of two lines is heard first.
      const acked = order.slice(0, index).findLast(isAcked);
      if (acked) send(second, acked);
      copies += acked ? 2 : 1;
    }
  }
  // The same id with other words.
  let conflicts = 0;
  await within(20_000, () => words.every(isAcked));
  for (const word of random.shuffled(words).slice(0, 10)) {
    second.text(
      JSON.stringify({
        t: 'do',
        id: word.id,
        conversation,
        command: { type: 'say', text: `${word.text}, but not the same` },
      }),
    );
    await second.until((frame) => frame.t === 'reject' && frame.id === word.id && frame.reason === 'id_conflict');
    conflicts += 1;
  }
  await first.close();
  await second.close();
  return { copies, conflicts };
}

export const f10: Fault = {
  name: 'F10',
  title: 'duplicated and reordered sends',
  lane: 'busy',
  async run({ random, isShort }) {
    const { complaints, expect } = createExpectations();
    const stage = await openStage({ random });
    await stage.addAgent('agent-0');
    const visitors = isShort ? 4 : 20;
    const words = isShort ? 60 : 500;
    const played = await Promise.all(Array.from({ length: visitors }, (_, visitor) => replay(stage, visitor, words)));
    const copies = played.reduce((sum, each) => sum + each.copies, 0);
    expect(
      played.every(({ conflicts }) => conflicts === 10),
      'the same id with other words was not id_conflict',
    );
    const finished = await stage.finish();
    const stored = finished.stored.filter(
      ({ event }) => event.type === 'messageSent' && event.by.kind === 'visitor',
    ).length;
    expect(stored === visitors * words, `${visitors * words} were said and ${stored} are stored`);
    const done = `${visitors} visitors sent ${words} messages each in a shuffled order, with ${copies} copies over two lines; ${visitors * 10} with other words were refused`;
    return { done, complaints, ...reported(finished, { copies }) };
  },
};
