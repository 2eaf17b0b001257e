/** How long a knowledge takes to load and a message to be understood. */
import { createKnowledge, understand } from '../../server/src/core/bot/index.ts';
import { median, percentile, round } from '../figures.ts';
import type { Labelled } from './csv.ts';
import { shuffle } from './data.ts';
import { entriesOf, plainBot } from './labelled.ts';

const ENTRIES = 2_000;
const QUESTIONS = 3;
const DECISIONS = 3_000;
const WARM_UP = 1_000;
const LOADS = 5;

/** @param lines at least 2,000 × 3 + 3,000 of them */
export function timeDecisions(lines: readonly Labelled[]) {
  const shuffled = shuffle(lines, 5).map(({ text }) => text);
  const labelled = shuffled
    .slice(0, ENTRIES * QUESTIONS)
    .map((text, at) => ({ text, label: `entry-${Math.floor(at / QUESTIONS)}` }));
  const knowledgeOf = entriesOf(labelled, 'en').map((entry) => ({ ...entry, answer: entry.questions.join(' ') }));
  const bot = { ...plainBot(), knowledge: knowledgeOf };
  const load = () => createKnowledge(bot);
  const loads = Array.from({ length: LOADS }, () => took(load));
  const knowledge = load();
  const decide = (text: string) => understand(knowledge, text, { language: 'en', earlier: [] });
  const asked = shuffled.slice(-DECISIONS);
  for (const text of asked.slice(0, WARM_UP)) decide(text);
  const decisions = asked.map((text) => took(() => decide(text)));
  return {
    decisionP50Ms: round(median(decisions)),
    decisionP99Ms: round(percentile(decisions, 99)),
    loadMs: round(median(loads)),
  };
}

function took(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
