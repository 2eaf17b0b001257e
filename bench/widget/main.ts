/**
 * npm run bench:widget: what the chat costs a page of the demo shop, and how quickly it opens. Headless Chromium with a quarter of the
 * main thread's speed, a new profile for each load, the built server and shop, and always the same page without the chat in turn.
 * Prints which bounds hold; a machine that is too noisy is no failure. `--only load|opening|scrolling` runs one part.
 */
import { parseArgs } from 'node:util';
import type { SettingsInput } from '@sapa/protocol';
import { openDemo } from '../../e2e/demo.ts';
import { note, round, table } from '../figures.ts';
import { launch, NETWORKS } from './browser.ts';
import { load, traceOfChat } from './load.ts';
import { memory } from './memory.ts';
import { opening } from './opening.ts';
import { type Scrolling, scrolling } from './scrolling.ts';
import { type Measured, summarise } from './summary.ts';

/** Loads of each page in a round, on cable: the median of all is what counts. */
const LOADS = 4;

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});
const PARTS = ['load', 'opening', 'scrolling'] as const;
type Part = (typeof PARTS)[number];
if (options.only && !PARTS.some((part) => part === options.only)) throw new Error(`--only one of: ${PARTS.join(', ')}`);
const isAsked = (part: Part) => (options.only ?? part) === part;

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
  own: [],
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

async function measureLoad(): Promise<void> {
  const { longest, own, memories } = measured;
  for (let each = 0; each < LOADS; each += 1) await both('cable');
  await both('slow3g');
  const traced = await traceOfChat(browser, { url: withChat, network: NETWORKS.cable, chat });
  longest.push(traced.tasks[0] ?? 0);
  own.push(traced.own);
  memories.push(await memory(browser, withChat, without));
}

async function measureOpening(turn: number): Promise<void> {
  const { openings, openings3g } = measured;
  openings.push(await opening(browser, withChat, chat, { network: NETWORKS.cable, cpu: true }));
  openings3g.push(await opening(browser, withChat, chat, { network: NETWORKS.slow3g, cpu: true }));
  const { clickToInputMs = 0, hoverToInputMs = 0 } = openings.at(-1) ?? {};
  note(
    `round ${turn}: ${round(clickToInputMs)} ms from the press, ${round(hoverToInputMs)} ms where the pointer had rested`,
  );
}

async function measure(): Promise<Scrolling | undefined> {
  // What a browser does for the first time is nobody's cost.
  await load(browser, { url: withChat, network: NETWORKS.cable, chat });
  const rounds = options.only === 'scrolling' ? 0 : Number(options.rounds);
  for (let turn = 1; turn <= rounds; turn += 1) {
    if (isAsked('load')) await measureLoad();
    if (isAsked('opening')) await measureOpening(turn);
  }
  return isAsked('scrolling') ? scrolling(browser, demo, withChat) : undefined;
}

function printScrolling({ plain, ...scrolled }: Scrolling): void {
  console.log(
    `\n${table({ scrolling: { ...scrolled }, 'plain paragraphs': { messages: scrolled.messages, ...plain } })}`,
  );
}

function print({ verdicts, pages, onSlow3g, withinBounds }: ReturnType<typeof summarise>): void {
  const judged = verdicts.map(({ name, figure, bound, holds }) => [name, { figure, bound, holds: String(holds) }]);
  console.log(table(pages));
  console.log(`\n${table(Object.fromEntries(judged))}`);
  console.log(`\n${table({ 'open on slow 3G': onSlow3g })}`);
  console.log(`\n${withinBounds ? 'All bounds hold.' : 'Not all bounds hold.'}`);
}

try {
  const scrolled = await measure();
  const summary = summarise(measured);
  const { figures, withinBounds, pages, onSlow3g, ownMs } = summary;
  const rest = { withinBounds, ownMs, slow3g: onSlow3g, pages, scrolling: scrolled, rounds: Number(options.rounds) };
  if (options.json) console.log(JSON.stringify({ ...figures, ...rest, networks: NETWORKS }, null, 2));
  else {
    if (options.only !== 'scrolling') print(summary);
    if (scrolled) printScrolling(scrolled);
  }
} finally {
  await browser.close();
  await demo.close();
}
