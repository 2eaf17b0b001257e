/** What people and machines read about a run. */
import type { Violation } from './checker/history.ts';
import type { Fault, NotRun, Report } from './faults/fault.ts';

type Results = ReadonlyMap<string, Report | NotRun>;
const SHOWN = 10;

const isNotRun = (result: Report | NotRun): result is NotRun => 'notRun' in result;
const problems = ({ violations, complaints }: Report) => violations.length + complaints.length;

export const isBroken = (result: Report | NotRun | undefined): boolean =>
  result !== undefined && !isNotRun(result) && problems(result) > 0;

export function documentOf(faults: readonly Fault[], results: Results, seed: number) {
  const ran = faults.flatMap(({ name }) => results.get(name) ?? []);
  const total = ran.reduce((sum, result) => sum + (isNotRun(result) ? 0 : problems(result)), 0);
  const entries = faults.flatMap(({ name, title }): [string, object][] => {
    const result = results.get(name);
    if (!result) return [];
    if (isNotRun(result)) return [[name, { title, notRun: result.notRun }]];
    const { done, counts, violations, complaints } = result;
    const found = [...complaints.map(({ what }) => ({ what })), ...violations.slice(0, SHOWN)];
    return [[name, { title, violations: problems(result), done, counts, found }]];
  });
  return { violations: total, faults: Object.fromEntries(entries), seed };
}

export function headline({ name, title }: Fault, result: Report | NotRun, ms: number): string {
  const seconds = `${(ms / 1_000).toFixed(1)} s`.padStart(8);
  if (isNotRun(result)) return `- ${name.padEnd(4)}${seconds}  ${title}: not run: ${result.notRun}`;
  const count = problems(result);
  return `${count === 0 ? '✓' : '✗'} ${name.padEnd(4)}${seconds}  ${title}: ${count === 0 ? result.done : `${count} violations`}`;
}

export function print(
  faults: readonly Fault[],
  results: Results,
  { violations, seed }: { violations: number; seed: number },
  notApplicable: Readonly<Record<string, string>>,
): void {
  for (const { name, title } of faults) {
    const result = results.get(name);
    if (!result) continue;
    console.log(`\n${name}  ${title}`);
    if (isNotRun(result)) console.log(`    not run: ${result.notRun}`);
    else tell(result);
  }
  for (const [invariant, why] of Object.entries(notApplicable)) console.log(`\n${invariant}  not applicable: ${why}`);
  const ran = [...results.values()].filter((result) => !isNotRun(result)).length;
  console.log(`\n${violations} violations in ${ran} faults (${results.size - ran} not run), seed ${seed}`);
}

function tell({ done, counts, violations, complaints }: Report): void {
  console.log(`    ${done}`);
  console.log(
    `    ${Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
  );
  for (const { what } of complaints) console.log(`    ✗ ${what}`);
  for (const violation of violations.slice(0, SHOWN)) console.log(`    ✗ ${sentence(violation)}`);
  if (violations.length > SHOWN) console.log(`    ✗ and ${violations.length - SHOWN} more`);
}

function sentence({ invariant, conversation, seq, ids = [], client, what }: Violation): string {
  const where = [
    conversation && `conversation ${conversation}`,
    seq !== undefined && `seq ${seq}`,
    client,
    ...ids,
  ].filter(Boolean);
  return `${invariant}: ${what} (${where.join(', ')})`;
}
