/** How long a knowledge takes to load and a message to be understood. */
import type { EntryId, KnowledgeEntry } from '@sapa/protocol';
import { createKnowledge, readMood, readUrgency, understand } from '../../server/src/core/bot/index.ts';
import { median, percentile, round } from '../figures.ts';
import type { Labelled } from './csv.ts';
import { shuffle } from './data.ts';

const ENTRIES = 2_000;
const QUESTIONS = 3;
const DECISIONS = 3_000;
const WARM_UP = 1_000;
const LOADS = 5;

/** @param lines at least 2,000 × 3 + 3,000 of them */
export function timeDecisions(lines: readonly Labelled[]) {
  const shuffled = shuffle(lines, 5).map(({ text }) => text);
  const entries = Array.from({ length: ENTRIES }, (_, at): KnowledgeEntry => {
    const questions = shuffled.slice(at * QUESTIONS, (at + 1) * QUESTIONS);
    return {
      id: `entry-${at}` as EntryId,
      language: 'en',
      questions,
      keywords: [],
      answer: questions.join(' '),
      quickReplies: [],
      smallTalk: false,
    };
  });
  const load = () => createKnowledge(entries, { id: [], en: [] });
  const loads = Array.from({ length: LOADS }, () => took(load));
  const knowledge = load();
  const decide = (text: string) => {
    understand(knowledge, text, 'en');
    readUrgency(text, readMood(text));
  };
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
