/**
 * `npm run eval:bot -- [--data DIR] [--json]`: how well the bot finds, hears and how fast, next to BM25 measured in the
 * same run. Needs the labelled sets of DIR (its README.md names sources and licences). Seeded: the same figures each time,
 * but for the times.
 */
import { parseArgs } from 'node:util';
import { asksForHuman } from '../../server/src/core/bot/human.ts';
import { readLanguage, readMood } from '../../server/src/core/bot/index.ts';
import { type HumanLine, readHumanLines, UNSEEN_PARTS } from '../../server/test/human-lines.ts';
import { note, round, table } from '../figures.ts';
import { createNearest } from './baseline.ts';
import { readSets, type Trial } from './data.ts';
import { createListener } from './labelled.ts';
import { timeDecisions } from './load.ts';
import { judge, type Listener, macroF1, type Notes, reliability, type Score } from './score.ts';

const CONFUSIONS = 8;

function ours({ learnt, language }: Trial): Listener {
  const start = performance.now();
  const listen = createListener(learnt, language);
  note(`  ${learnt.length} lines learnt in ${Math.round(performance.now() - start)} ms`);
  return (text) => {
    const { understood, candidates } = listen(text);
    return {
      labels: candidates.map(({ entry }) => entry.id),
      missed: understood.zone === 'miss',
      confidence: understood.confidence,
    };
  };
}

function bm25({ learnt }: Trial): Listener {
  const nearest = createNearest(learnt);
  return (text) => ({ labels: nearest(text), missed: false, confidence: 0 });
}

const found = ({ r1, r3 }: Score) => ({ r1, r3 });

const SETS = ['banking10', 'bankingFull', 'clinc', 'xsidId'] as const;
type SetName = (typeof SETS)[number];

function retrieval(
  sets: ReturnType<typeof readSets>,
  teach: (trial: Trial) => Listener,
  notes: Record<SetName, Notes>,
) {
  const score = (set: SetName) => {
    note(set);
    return judge(sets[set](), teach, notes[set]);
  };
  return {
    banking10: found(score('banking10')),
    bankingFull: found(score('bankingFull')),
    clinc: score('clinc'),
    xsidId: found(score('xsidId')),
  };
}

const emptyNotes = (): Record<SetName, Notes> => {
  const empty = (): Notes => ({ confused: new Map(), sure: [] });
  return { banking10: empty(), bankingFull: empty(), clinc: empty(), xsidId: empty() };
};

function hearing(sets: ReturnType<typeof readSets>) {
  const spoken = sets.spoken();
  const felt = sets.felt();
  const lines = readHumanLines();
  const right = spoken.filter(({ text, label }) => readLanguage(text).language === label).length;
  return {
    language: round(right / spoken.length),
    /** Negative against the rest. */
    mood: round(macroF1(felt.map(({ text, label }) => [label === 'negative', readMood(text).mood === 'frustrated']))),
    /** On the list that ships as a test, and on the part of it that nothing was tuned to. */
    human: wishesHeard(lines),
    humanUnseen: wishesHeard(lines.filter(({ part }) => UNSEEN_PARTS.includes(part))),
  };
}

function wishesHeard(lines: readonly HumanLine[]) {
  const heard = lines.filter(({ text }) => asksForHuman(text));
  const hits = heard.filter(({ isWish }) => isWish).length;
  return { recall: round(hits / lines.filter(({ isWish }) => isWish).length), precision: round(hits / heard.length) };
}

function main() {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: '../shared/data' }, json: { type: 'boolean', default: false } },
  });
  const sets = readSets(values.data);
  // First, while nothing else is in memory.
  const times = timeDecisions(sets.clinc().flatMap(({ learnt }) => learnt));
  const notes = emptyNotes();
  const report = {
    ...retrieval(sets, ours, notes),
    ...hearing(sets),
    ...times,
    reliability: reliability(SETS.flatMap((set) => notes[set].sure)),
  };
  const { clinc, ...others } = retrieval(sets, bm25, emptyNotes());
  const baseline = { ...others, clinc: found(clinc) };
  console.log(values.json ? JSON.stringify({ ...report, baseline }) : plain({ ...report, baseline }, notes));
}

type Figures = Record<string, number>;
type Report = Record<SetName, Figures> & {
  readonly baseline: Record<SetName, Figures>;
  readonly reliability: ReturnType<typeof reliability>;
};

function plain(report: Report, notes: Record<SetName, Notes>): string {
  const { baseline, reliability: sure, ...figures } = report;
  const beside = (set: SetName) =>
    Object.fromEntries(
      Object.entries(figures[set]).map(([name, value]) => [name, `${value} (${baseline[set][name] ?? '–'})`]),
    );
  const others = Object.entries(figures).filter(([name]) => !SETS.some((set) => set === name));
  return [
    'Found, beside BM25 in brackets',
    table(Object.fromEntries(SETS.map((set) => [set, beside(set)]))),
    ...others.map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    'How sure the bot was, and how often it was right then',
    table(sure),
    ...SETS.flatMap((set) => [`Confused most often in ${set} (right → first found)`, ...mostConfused(notes[set])]),
  ].join('\n');
}

function mostConfused({ confused }: Notes): string[] {
  const most = [...confused].sort(([, one], [, other]) => other - one).slice(0, CONFUSIONS);
  return most.map(([pair, count]) => `  ${String(count).padStart(4)}  ${pair}`);
}

try {
  main();
} catch (error) {
  note(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
