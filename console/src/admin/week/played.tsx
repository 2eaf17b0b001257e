/** What came of a trial: what is better and what worse in a sentence, measure by measure, and department by department. */
import type { SimulateView, SimulationRow, Timestamp } from '@sapa/protocol';
import { useLanguage } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
import { listed } from '../parts/spoken.ts';
import { TableFrame } from '../parts/table-frame.tsx';
import { type Compared, classPairs, compare, shareText, waitText } from './measures.ts';
import { useWeekTexts } from './texts.ts';

/** With fewer, chance decides more than rules do. */
const ENOUGH = 50;

interface Props {
  readonly view: SimulateView;
  readonly days: number;
  readonly isStale: boolean;
  /** Nothing was changed: there is only how things are now. */
  readonly isAlone: boolean;
  readonly draft: Draft;
}

export function Played({ view, days, isStale, isAlone, draft }: Props) {
  const t = useWeekTexts();
  const language = useLanguage();
  const { conversations, from, to, before, after } = view;
  if (conversations === 0 || from === undefined || to === undefined)
    return <p class="callout">{t.none(t.lastDays(days))}</p>;
  const rows = compare(before, after, language, t);
  const named = (verdict: Compared['verdict']) =>
    listed(
      language,
      rows.filter((row) => row.verdict === verdict).map((row) => `${lower(t.measures[row.measure])} (${row.by})`),
    );
  const day = (at: Timestamp) => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' }).format(at);
  return (
    <div class="week-result" data-stale={isStale || undefined}>
      {conversations < ENOUGH && <p class="callout">{t.few(conversations)}</p>}
      {!isAlone && <p role="status">{t.verdict(named('better'), named('worse'))}</p>}
      <Measures rows={rows} isAlone={isAlone} />
      <Departments view={view} draft={draft} />
      <p class="field-hint">
        {t.played(new Intl.NumberFormat(language).format(conversations), day(from), day(to))} {t.guess}
      </p>
    </div>
  );
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const SIGN = { better: '▲', worse: '▼', same: '=' } as const;

function Measures({ rows, isAlone }: { rows: readonly Compared[]; isAlone: boolean }) {
  const t = useWeekTexts();
  return (
    <TableFrame label={t.result}>
      <table class="week-table">
        <caption>{t.result}</caption>
        <thead>
          <tr>
            <th scope="col">{t.measure}</th>
            <th scope="col">{t.now}</th>
            {!isAlone && <th scope="col">{t.changed}</th>}
            {!isAlone && <th scope="col">{t.difference}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ measure, before, after, verdict, by }) => (
            <tr key={measure}>
              <th scope="row">{t.measures[measure]}</th>
              <td>{before ?? t.nothing}</td>
              {!isAlone && <td>{after ?? t.nothing}</td>}
              {!isAlone && (
                <td class="week-verdict" data-verdict={verdict}>
                  {verdict && (
                    <>
                      <span aria-hidden="true">{SIGN[verdict]}</span> {[by, t[verdict]].filter(Boolean).join(' ')}
                    </>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Departments({ view, draft }: { view: SimulateView; draft: Draft }) {
  const t = useWeekTexts();
  const language = useLanguage();
  const pairs = classPairs(view.before, view.after);
  if (pairs.length < 2) return null;
  const { departments } = draft.settings.value;
  const nameOf = (id: string) => departments.find((one) => one.id === id)?.name[language] ?? id;
  const cell = (row: SimulationRow | undefined, text: (row: SimulationRow) => string) => (row ? text(row) : t.nothing);
  const columns = [
    [t.conversations, (row: SimulationRow) => new Intl.NumberFormat(language).format(row.conversations)],
    [t.measures.meanWaitMs, (row: SimulationRow) => waitText(row.meanWaitMs, language)],
    [t.measures.within20s, (row: SimulationRow) => shareText(row.within20s, language)],
    [t.measures.abandoned, (row: SimulationRow) => shareText(row.abandoned, language)],
  ] as const;
  return (
    <TableFrame label={t.byDepartment}>
      <table class="week-table">
        <caption>{t.byDepartment}</caption>
        <thead>
          <tr>
            <th scope="col">{t.department}</th>
            {columns.map(([title]) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ name, before, after }) => (
            <tr key={name}>
              <th scope="row" dir="auto">
                {nameOf(name)}
              </th>
              {columns.map(([title, text]) => (
                <td key={title}>{t.fromTo(cell(before, text), cell(after, text))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
