/** F3: the disk is full. Said so, nothing acked is missing, reading goes on, and room is all it takes to recover. */

import { startLoad } from '../house/load.ts';
import { mountSmallDisk } from '../house/small-disk.ts';
import { openStage } from '../house/stage.ts';
import { sleep, within } from '../wait.ts';
import { createExpectations, type Fault, reported } from './fault.ts';

const DISK_MB = 48;
const ROOM = 300_000;
const FULL_MS = 30_000;

const readiness = async (port: number): Promise<number> => (await fetch(`http://127.0.0.1:${port}/readyz`)).status;

export const f03: Fault = {
  name: 'F3',
  title: 'disk full',
  lane: 'busy',
  async run({ random, isShort }) {
    const disk = mountSmallDisk(DISK_MB);
    if (typeof disk === 'string') return { notRun: disk };
    const { complaints, expect } = createExpectations();
    const stage = await openStage({ random, folder: disk.folder });
    const load = await startLoad(stage, { visitors: isShort ? 12 : 30, agents: 3, pauseMs: 40 });
    const refused = () =>
      stage.recorder.entries.filter((entry) => entry.kind === 'reject' && entry.reason === 'storage_full').length;
    const rounds = isShort ? 1 : 4;
    const pid = stage.server.pid;
    for (let round = 0; round < rounds; round++) {
      await sleep(800);
      const before = refused();
      disk.fill(ROOM);
      expect(await within(FULL_MS, () => refused() > before + 5), 'nobody was told storage_full');
      expect((await readiness(stage.port)) === 503, 'it called itself ready');
      const reader = stage.visitors.find(({ line, token }) => token && line.state.conversations.size > 0);
      if (reader) {
        const line = await stage.raw(`reader-${round}`, stage.visitorEndpoint(reader.site, stage.source()), {
          token: reader.token,
        });
        await line.until(({ t }) => t === 'events');
        await line.close();
      } else expect(false, 'there was nobody to read');
      await sleep(isShort ? 300 : 2_000);
      disk.free();
      const count = stage.recorder.counts().acks;
      expect(
        await within(15_000, () => stage.recorder.counts().acks > count + 20, 200),
        'nothing was stored after there was room again',
      );
    }
    expect((await readiness(stage.port)) === 200, 'it did not call itself ready again');
    expect(stage.server.isAlive() && stage.server.pid === pid, 'the process did not live through it');
    await load.stop();
    const finished = await stage.finish();
    disk.remove();
    const done = `disk filled and freed ${rounds} times under load; ${refused()} times storage_full, then stored without a restart`;
    return { done, complaints, ...reported(finished, { rounds, storageFull: refused() }) };
  },
};
