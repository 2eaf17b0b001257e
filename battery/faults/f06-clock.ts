/** F6: somebody sets the clock of the machine, an hour ahead and back. The log stays in order, deadlines fall due in their own time, no line is lost. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../house/folder.ts';
import { startLoad } from '../house/load.ts';
import { openStage, type Stage } from '../house/stage.ts';
import { BOT_SITE, SITE } from '../house/workspace.ts';
import { sleep, within } from '../wait.ts';
import { createExpectations, type Fault, reported } from './fault.ts';

const HOUR = 3_600_000;
const OFFER_MS = 3_000;
const SLACK_MS = 3_000;
const JUMPS = [HOUR, 0, -HOUR, 0];
const PRELOAD = fileURLToPath(new URL('../house/clock.mjs', import.meta.url));

function has(stage: Stage, conversation: string | undefined, type: string): boolean {
  return stage.recorder.entries.some(
    (entry) =>
      entry.kind === 'events' &&
      entry.conversation === conversation &&
      entry.person === 'agent:agent-2' &&
      entry.events.some((event) => event.type === type),
  );
}

/** How long an offer that nobody answers lasts, in real time; undefined when longer than it may. */
async function offerLasts(stage: Stage, name: string, meanwhile: () => Promise<void>): Promise<number | undefined> {
  const visitor = await stage.raw(name, stage.visitorEndpoint(SITE, stage.source()));
  const { conversation } = await visitor.do({ type: 'requestAgent' }, undefined, stage.random.uuid());
  await within(5_000, () => has(stage, conversation, 'offered'));
  const from = performance.now();
  await meanwhile();
  const isOver = await within(OFFER_MS + SLACK_MS, () => has(stage, conversation, 'offerExpired'));
  const ms = performance.now() - from;
  if (visitor.isOpen) visitor.send({ t: 'do', id: stage.random.uuid(), conversation, command: { type: 'end' } });
  visitor.terminate();
  return isOver ? ms : undefined;
}

export const f06: Fault = {
  name: 'F6',
  title: 'wall clock ± 1 h',
  lane: 'waiting',
  async run({ random, isShort }) {
    const { complaints, expect } = createExpectations();
    const folder = makeFolder();
    const file = join(folder, 'clock');
    const set = async (shift: number) => {
      writeFileSync(file, String(shift));
      await sleep(100);
    };
    await set(0);
    const server = { nodeArgs: ['--import', PRELOAD], env: { BATTERY_CLOCK_FILE: file } };
    const stage = await openStage({
      random,
      folder,
      server,
      agents: 3,
      limits: { offerMs: OFFER_MS },
      isClockSteady: false,
    });
    const load = await startLoad(stage, { visitors: isShort ? 6 : 16, agents: 2, pauseMs: 300, site: BOT_SITE });
    const serving = [...stage.agents];
    const deaf = await stage.addAgent('agent-2', { accepts: false });
    // Three offers without an answer make an agent away.
    const keeper = setInterval(() => {
      if (stage.seenStatus('agent-2') === 'away') deaf.line.do({ type: 'setPresence', status: 'online' });
    }, 200);
    const lasted: string[] = [];
    let cut = 0;
    let before = 0;
    for (const [turn, shift] of JUMPS.entries()) {
      // Only who does not answer is there.
      for (const agent of serving) agent.line.do({ type: 'setPresence', status: 'away' });
      deaf.line.do({ type: 'setPresence', status: 'online' });
      await within(5_000, () => [...serving, deaf].every(({ line }) => line.state.outbox.length === 0));
      const jump = `${before / HOUR} h → ${shift / HOUR} h`;
      const lines = stage.recorder.counts().connections;
      const during = await offerLasts(stage, `asker-${turn}-during`, () => set(shift));
      expect(
        during !== undefined,
        `${jump}: an offer of ${OFFER_MS} ms from before was still there ${OFFER_MS + SLACK_MS} ms after`,
      );
      const lost = stage.recorder.counts().connections - lines - 1;
      cut += Math.max(0, lost);
      deaf.line.do({ type: 'setPresence', status: 'online' });
      const next = await offerLasts(stage, `asker-${turn}-after`, async () => {});
      expect(
        next !== undefined && next > OFFER_MS / 2,
        `${jump}: an offer of ${OFFER_MS} ms made after it lasted ${next === undefined ? 'too long' : `${Math.round(next)} ms`}`,
      );
      lasted.push(`${jump} ${during === undefined ? 'too long' : Math.round(during)}`);
      for (const agent of serving) agent.line.do({ type: 'setPresence', status: 'online' });
      before = shift;
      await sleep(isShort ? 100 : 2_000);
    }
    clearInterval(keeper);
    expect(cut === 0, `${cut} lines that were not silent were cut when the clock moved`);
    await load.stop();
    const finished = await stage.finish();
    rmSync(folder, { recursive: true, force: true });
    const done = `clock moved by an hour four times; an offer of ${OFFER_MS} ms that was under way lasted (ms) ${lasted.join(', ')}`;
    return { done, complaints, ...reported(finished, { jumps: JUMPS.length }) };
  },
};
