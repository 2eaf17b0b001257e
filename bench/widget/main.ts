/**
 * npm run bench:widget: what the chat costs a page of the demo shop, and how quickly it opens. Headless Chromium with a quarter of the
 * main thread's speed, a new profile for each load, the built server and shop, and always the same page without the chat in turn.
 * Prints which bounds hold; a machine that is too noisy is no failure.
 */
import { parseArgs } from 'node:util';
import type { SettingsInput } from '@sapa/protocol';
import { openDemo } from '../../e2e/demo.ts';
import { median, note, round, table } from '../figures.ts';
import { judge } from './bounds.ts';
import { launch, NETWORKS } from './browser.ts';
import { type Load, load, tasksOfChat } from './load.ts';
import { type Memory, memory } from './memory.ts';
import { type Opening, opening } from './opening.ts';
import { type Scrolling, scrolling } from './scrolling.ts';

/** Loads of each page in a round, on cable: the median of all is what counts. */
const LOADS = 4;
const MB = 1024 * 1024;

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

const loads = {
  cable: { with: [] as Load[], without: [] as Load[] },
  slow3g: { with: [] as Load[], without: [] as Load[] },
};
const longest: number[] = [];
const openings: Opening[] = [];
const openings3g: Opening[] = [];
const memories: Memory[] = [];

async function both(network: keyof typeof loads): Promise<void> {
  for (const which of ['without', 'with'] as const) {
    const url = which === 'with' ? withChat : without;
    loads[network][which].push(await load(browser, { url, network: NETWORKS[network], chat }));
  }
}

async function measure(): Promise<Scrolling> {
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

const of = <T>(all: readonly T[], pick: (each: T) => number) => round(median(all.map(pick)));
const added = (network: keyof typeof loads, pick: (each: Load) => number) =>
  round(of(loads[network].with, pick) - of(loads[network].without, pick));
const page = (all: readonly Load[]) => ({
  mainThreadMs: of(all, ({ mainThreadMs }) => mainThreadMs),
  lcpMs: of(all, ({ lcpMs }) => lcpMs),
  layoutShift: of(all, ({ layoutShift }) => layoutShift),
  requests: Math.max(...all.map(({ requests }) => requests)),
});

try {
  const scrolled = await measure();
  const figures = {
    mainThreadMs: added('cable', (each) => each.mainThreadMs),
    longestTaskMs: round(median(longest)),
    layoutShift: Math.max(...loads.cable.with.concat(loads.slow3g.with).map((each) => each.layoutShift)),
    requestsAtLoad: Math.max(...loads.cable.with.map(({ requests }) => requests)),
    requestsToOpen: Math.max(...openings.map(({ requestsToOpen }) => requestsToOpen)),
    clickToInputMs: of(openings, (each) => each.clickToInputMs),
    hoverToInputMs: of(openings, (each) => each.hoverToInputMs),
    memoryIdleMb: of(memories, ({ idle }) => idle / MB),
    memoryOpenMb: of(memories, ({ open }) => open / MB),
  };
  const verdicts = judge(figures);
  const withinBounds = verdicts.every(({ holds }) => holds);
  const pages = {
    'cable, without': page(loads.cable.without),
    'cable, with': page(loads.cable.with),
    'slow 3G, without': page(loads.slow3g.without),
    'slow 3G, with': page(loads.slow3g.with),
  };
  const slow3g = {
    clickToInputMs: of(openings3g, (each) => each.clickToInputMs),
    hoverToInputMs: of(openings3g, (each) => each.hoverToInputMs),
  };
  if (options.json) {
    const rest = { withinBounds, slow3g, pages, scrolling: scrolled, rounds: openings.length, networks: NETWORKS };
    console.log(JSON.stringify({ ...figures, ...rest }, null, 2));
  } else {
    console.log(table(pages));
    console.log(
      `\n${table(Object.fromEntries(verdicts.map(({ name, figure, bound, holds }) => [name, { figure, bound, holds: String(holds) }])))}`,
    );
    console.log(`\n${table({ 'open on slow 3G': slow3g })}\n\n${table({ scrolling: { ...scrolled } })}`);
    console.log(`\n${withinBounds ? 'All bounds hold.' : 'Not all bounds hold.'}`);
  }
} finally {
  await browser.close();
  await demo.close();
}
