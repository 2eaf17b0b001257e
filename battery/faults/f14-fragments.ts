/** F14: one message in a hundred thousand fragments of one byte. */
import { connectBytes, frameOf } from '../clients/bytes.ts';
import { openStage } from '../house/stage.ts';
import { SITE } from '../house/workspace.ts';
import { inTime, many } from '../wait.ts';
import { startBystander } from './bystander.ts';
import { createExpectations, type Fault, reported } from './fault.ts';

const FRAGMENTS = 100_000;
const GROWTH_BYTES = 100_000_000;
const SEVERAL = 8;

export const f14: Fault = {
  name: 'F14',
  title: '100,000 one-byte fragments',
  lane: 'busy',
  async run({ random, isShort }) {
    const { complaints, expect } = createExpectations();
    const stage = await openStage({ random });
    const bystander = await startBystander(stage);
    const more = frameOf(Buffer.from('x'), { opcode: 0, fin: false });
    const flood = Buffer.concat([
      frameOf(Buffer.from('{'), { fin: false }),
      ...Array.from({ length: FRAGMENTS - 1 }, () => more),
    ]);
    const before = stage.server.rssBytes();
    const lines = isShort ? SEVERAL : 10 * SEVERAL;
    const codes = await many(lines, SEVERAL, async () => {
      const line = await connectBytes(stage.visitorEndpoint(SITE, stage.source()));
      line.write(flood);
      const code = await inTime(5_000, line.closed);
      line.socket.destroy();
      return code;
    });
    const growth = stage.server.rssBytes() - before;
    expect(
      codes.every((code) => code !== undefined),
      'it was listened to',
    );
    expect(growth < GROWTH_BYTES, `the server grew by ${Math.round(growth / 1e6)} MB`);
    bystander.judge(await bystander.stop(), expect);
    const finished = await stage.finish();
    const done = `${lines} lines sent ${FRAGMENTS} fragments each and were closed with ${[...new Set(codes)].join(', ')}; the server grew by ${(growth / 1e6).toFixed(1)} MB`;
    return { done, complaints, ...reported(finished, { lines }) };
  },
};
