/**
 * npm run bench:widget: what the chat costs a page of the demo shop, and how quickly it opens. Headless Chromium with a quarter of the
 * main thread's speed, a new profile for each load, the built server and shop, and always the same page without the chat in turn.
 * Prints which bounds hold; a machine that is too noisy is no failure.
 */
import { parseArgs } from 'node:util';
import type { SettingsInput } from '@sapa/protocol';
import { openDemo } from '../../e2e/demo.ts';
import { note, round, table } from '../figures.ts';
import { launch, NETWORKS } from './browser.ts';
import { load, tasksOfChat } from './load.ts';
import { memory } from './memory.ts';
import { opening } from './opening.ts';
import { type Scrolling, scrolling } from './scrolling.ts';
import { type Measured, summarise } from './summary.ts';

/** Loads of each page in a round, on cable: the median of all is what counts. */
const LOADS = 4;

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
});

/** Everybody comes from this machine, and an agent may say as much as they like. */
const settings = (demo: SettingsInput): SettingsInput => ({
  ...demo,
  traffic: {
    ...demo.traffic,
    agentCommandsPerMinute: 1_000_000,
    agentCommandBurst: 100_000,
    connectsPerMinute: 100_000,
  },
});

const demo = await openDemo({ settings });
const browser = await launch();
const chat = new URL(demo.console).origin;
const withChat = `${demo.shop}/en/`;
const without = `${demo.shop}/en/?chat=off`;

const measured: Measured = {
  cable: { with: [], without: [] },
  slow3g: { with: [], without: [] },
  longest: [],
  openings: [],
  openings3g: [],
  memories: [],
};

async function both(network: keyof typeof NETWORKS): Promise<void> {
  for (const which of ['without', 'with'] as const) {
    const url = which === 'with' ? withChat : without;
    measured[network][which].push(await load(browser, { url, network: NETWORKS[network], chat }));
  }
}

async function measure(): Promise<Scrolling> {
  const { longest, openings, openings3g, memories } = measured;
  // What a browser does for the first time is nobody's cost.
  await load(browser, { url: withChat, network: NETWORKS.cable, chat });
  for (let turn = 1; turn <= Number(options.rounds); turn += 1) {
    for (let each = 0; each < LOADS; each += 1) await both('cable');
    await both('slow3g');
    longest.push((await tasksOfChat(browser, { url: withChat, network: NETWORKS.cable, chat }))[0] ?? 0);
    openings.push(await opening(browser, withChat, chat, { network: NETWORKS.cable, cpu: true }));
    openings3g.push(await opening(browser, withChat, chat, { network: NETWORKS.slow3g, cpu: true }));
    memories.push(await memory(browser, withChat, without));
    const { clickToInputMs = 0, hoverToInputMs = 0 } = openings.at(-1) ?? {};
    note(
      `round ${turn}: ${round(clickToInputMs)} ms from the press, ${round(hoverToInputMs)} ms where the pointer had rested`,
    );
  }
  return scrolling(browser, demo, withChat);
}

function print(
  { verdicts, pages, onSlow3g, withinBounds }: ReturnType<typeof summarise>,
  { plain, ...scrolled }: Scrolling,
): void {
  const judged = verdicts.map(({ name, figure, bound, holds }) => [name, { figure, bound, holds: String(holds) }]);
  console.log(table(pages));
  console.log(`\n${table(Object.fromEntries(judged))}`);
  console.log(
    `\n${table({ 'open on slow 3G': onSlow3g })}\n\n${table({ scrolling: { ...scrolled }, 'plain paragraphs': { messages: scrolled.messages, ...plain } })}`,
  );
  console.log(`\n${withinBounds ? 'All bounds hold.' : 'Not all bounds hold.'}`);
}

try {
  const scrolled = await measure();
  const summary = summarise(measured);
  const { figures, withinBounds, pages, onSlow3g } = summary;
  const rest = { withinBounds, slow3g: onSlow3g, pages, scrolling: scrolled, rounds: measured.longest.length };
  if (options.json) console.log(JSON.stringify({ ...figures, ...rest, networks: NETWORKS }, null, 2));
  else print(summary, scrolled);
} finally {
  await browser.close();
  await demo.close();
}
