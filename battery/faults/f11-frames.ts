/** F11: frames that no client of ours would send. Each has its own close code, and nobody else notices. */
import { connectBytes, type FrameShape, frameOf } from '../clients/bytes.ts';
import { openStage } from '../house/stage.ts';
import { SITE } from '../house/workspace.ts';
import { inTime, many } from '../wait.ts';
import { startBystander } from './bystander.ts';
import { createExpectations, type Fault, reported } from './fault.ts';

interface Hostile {
  readonly what: string;
  readonly code: number;
  readonly payload: Buffer;
  readonly shape?: FrameShape;
}

const PING = Buffer.from('{"t":"ping"}');
const FRAMES: readonly Hostile[] = [
  { what: 'more than 64 KiB', code: 1009, payload: Buffer.alloc(64 * 1024 + 1, 'x') },
  { what: '20 MB', code: 1009, payload: Buffer.alloc(20_000_000, 'x') },
  { what: 'no UTF-8', code: 1007, payload: Buffer.from([0x7b, 0xff, 0xfe, 0xc0, 0x80]) },
  { what: 'half a surrogate', code: 1007, payload: Buffer.from([0xed, 0xa0, 0x80]) },
  { what: 'unmasked', code: 1002, payload: PING, shape: { masked: false } },
  ...[1, 2, 4, 7].map((reserved) => ({
    what: `reserved bits ${reserved}`,
    code: 1002,
    payload: PING,
    shape: { reserved },
  })),
  { what: 'unknown opcode', code: 1002, payload: PING, shape: { opcode: 3 } },
  { what: 'continuation of nothing', code: 1002, payload: PING, shape: { opcode: 0 } },
  { what: 'control frame of 200 bytes', code: 1002, payload: Buffer.alloc(200), shape: { opcode: 9 } },
];

export const f11: Fault = {
  name: 'F11',
  title: 'oversized, malformed and unmasked frames',
  lane: 'busy',
  async run({ random, isShort }) {
    const { complaints, expect } = createExpectations();
    const stage = await openStage({ random });
    const bystander = await startBystander(stage);
    const each = isShort ? 3 : 50;
    for (const { what, code, payload, shape } of FRAMES) {
      const codes = await many(each, 5, async () => {
        const line = await connectBytes(stage.visitorEndpoint(SITE, stage.source()));
        line.write(frameOf(Buffer.from('{"t":"hello","v":1}')));
        line.write(frameOf(payload, shape));
        const got = await inTime(5_000, line.closed);
        line.socket.destroy();
        return got;
      });
      const wrong = codes.filter((got) => got !== code);
      expect(
        wrong.length === 0,
        `${what}: closed with ${[...new Set(wrong.map((got) => got ?? 'nothing'))].join(', ')} instead of ${code}`,
      );
    }
    bystander.judge(await bystander.stop(), expect);
    expect(stage.errors().length === 0, `in the log: ${stage.errors()[0]}`);
    const finished = await stage.finish();
    const done = `${FRAMES.length} kinds of hostile frames, ${each} times each, each closed with its code; ${bystander.said()} messages of somebody else meanwhile`;
    return { done, complaints, ...reported(finished, { frames: FRAMES.length * each }) };
  },
};
