/** A row per department: who waits and how long, who serves. Opened, it lists those who wait. */
import type { BoardView, DepartmentRow } from '@sapa/protocol';
import { elapsed } from '../../i18n/format.ts';
import { waitingIn } from '../../state/board.ts';
import { departmentName } from '../../state/names.ts';
import { useDesk, useLanguage } from '../ui.ts';
import { Cell, Columns, Expanded, Expander, Table } from './parts.tsx';
import type { Place } from './place.ts';
import { useBoardTexts } from './texts.ts';
import { Waiting } from './waiting.tsx';

interface Props {
  readonly board: BoardView;
  readonly place: Place;
}

export function Departments({ board, place }: Props) {
  const t = useBoardTexts();
  const names = [
    t.department,
    t.waiting,
    t.longest,
    t.late,
    t.inService,
    t.onHold,
    t.there,
    t.free,
    t.tickets,
    t.channels,
  ];
  if (board.departments.length === 0) return <p class="muted">{t.noDepartments}</p>;
  return (
    <Table title={t.departments}>
      <Columns names={names} />
      {board.departments.map((row) => (
        <Department key={row.id} row={row} place={place} columns={names.length} />
      ))}
    </Table>
  );
}

function Department({ row, place, columns }: { row: DepartmentRow; place: Place; columns: number }) {
  const t = useBoardTexts();
  const desk = useDesk();
  const language = useLanguage();
  const name = departmentName(desk.directory.value, row.id, language);
  const key = `department-${row.id}`;
  const isOpen = place.open.value.has(key);
  const now = desk.clock.value;
  return (
    <tbody>
      <tr data-late={row.late > 0 || undefined}>
        <th scope="row">
          <Expander id={key} label={t.open(name)} isOpen={isOpen} onToggle={() => place.toggle(key)}>
            <bdi>{name}</bdi>
          </Expander>
          {!row.open && <span class="board-aside">{t.closed}</span>}
        </th>
        <Cell name={t.waiting} value={row.waiting} />
        <Cell name={t.longest} isNone={row.longestSince === undefined}>
          {row.longestSince === undefined ? '–' : elapsed(now - row.longestSince)}
        </Cell>
        <Cell name={t.late} value={row.late} isAlarm={row.late > 0} />
        <Cell name={t.inService} value={row.inService} />
        <Cell name={t.onHold} value={row.onHold} />
        <Cell name={t.there} isAlarm={row.open && row.online === 0}>
          {row.online} {row.away > 0 && <span class="board-aside">{t.away(row.away)}</span>}
        </Cell>
        <Cell name={t.free} isNone={row.slots === 0} isAlarm={row.open && row.slots > 0 && row.freeSlots === 0}>
          {t.of(row.freeSlots, row.slots)}
        </Cell>
        <Cell name={t.tickets} value={row.tickets} />
        <Cell name={t.channels} isNone={Object.keys(row.channels).length === 0}>
          {Object.entries(row.channels)
            .map(([channel, n]) => t.channel(channel, n))
            .join(' · ') || '–'}
        </Cell>
      </tr>
      {isOpen && (
        <Expanded id={key} columns={columns}>
          <Waiting
            label={t.list(name)}
            empty={t.nobodyWaits}
            place={place}
            conversations={waitingIn(desk.state.value.conversations, row.id)}
          />
        </Expanded>
      )}
    </tbody>
  );
}
