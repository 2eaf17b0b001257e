/** A row per agent: who they are, how much they have, and room for what is dropped on them. Opened, it lists what they have. */
import type { AgentId, AgentRow, BoardView } from '@sapa/protocol';
import { agentRows, chatsOf } from '../../state/board.ts';
import { departmentName } from '../../state/names.ts';
import { standOf } from '../../state/presence.ts';
import { assignChoices, roomOf } from '../../state/targets.ts';
import { Presence } from '../parts/presence.tsx';
import { useDesk, useLanguage } from '../ui.ts';
import { Cell, Columns, Expanded, Expander, Table } from './parts.tsx';
import type { Place } from './place.ts';
import { useBoardTexts } from './texts.ts';
import { Waiting } from './waiting.tsx';

interface Props {
  readonly board: BoardView;
  readonly place: Place;
}

export function Agents({ board, place }: Props) {
  const t = useBoardTexts();
  const takers = useTakers(board, place);
  const rows = agentRows(board, useDesk().directory.value);
  const names = [t.agent, t.status, t.load, t.offered, t.active, t.onHold, t.wrapUp];
  if (rows.length === 0) return <p class="muted">{t.noAgents}</p>;
  return (
    <Table title={t.agents}>
      <Columns names={names} />
      {rows.map((row) => (
        <Agent key={row.id} row={row} place={place} columns={names.length} mayDrop={takers?.has(row.id)} />
      ))}
    </Table>
  );
}

/** Who may get what is being dragged; undefined while nothing is. */
function useTakers(board: BoardView, place: Place): ReadonlySet<AgentId> | undefined {
  const desk = useDesk();
  const dragged = place.dragged.value && desk.state.value.conversations.get(place.dragged.value)?.snapshot;
  if (!dragged) return undefined;
  const choices = assignChoices(desk.directory.value, board, dragged);
  return new Set(choices.filter(({ isPossible }) => isPossible).map(({ target }) => target.agent));
}

interface AgentProps {
  readonly row: AgentRow & { readonly name: string };
  readonly place: Place;
  readonly columns: number;
  readonly mayDrop: boolean | undefined;
}

function Agent({ row, place, columns, mayDrop }: AgentProps) {
  const t = useBoardTexts();
  const desk = useDesk();
  const key = `agent-${row.id}`;
  const isOpen = place.open.value.has(key);
  function drop(event: DragEvent) {
    event.preventDefault();
    const conversation = place.dragged.value;
    place.dragged.value = undefined;
    if (conversation && mayDrop) desk.do({ type: 'assign', agent: row.id }, conversation);
  }
  return (
    <tbody
      data-drop={mayDrop === undefined ? undefined : mayDrop ? 'yes' : 'no'}
      onDragOver={(event) => mayDrop && event.preventDefault()}
      onDrop={drop}
    >
      <tr>
        <th scope="row">
          <Expander id={key} label={t.openAgent(row.name)} isOpen={isOpen} onToggle={() => place.toggle(key)}>
            <bdi>{row.name}</bdi>
          </Expander>
          <Departments row={row} />
        </th>
        <Cell name={t.status}>
          <Presence stand={standOf(row)} />
        </Cell>
        <Cell name={t.load} isAlarm={row.status === 'online' && roomOf(row).free === 0}>
          <Load row={row} />
        </Cell>
        <Cell name={t.offered} value={row.offered} />
        <Cell name={t.active} value={row.active} />
        <Cell name={t.onHold} value={row.onHold} />
        <Cell name={t.wrapUp} value={row.wrapUp} />
      </tr>
      {isOpen && (
        <Expanded id={key} columns={columns}>
          <Waiting
            label={t.hasList(row.name)}
            empty={t.nothing}
            place={place}
            conversations={chatsOf(desk.state.value.conversations, row.id)}
          />
        </Expanded>
      )}
    </tbody>
  );
}

function Departments({ row }: { row: AgentRow }) {
  const directory = useDesk().directory.value;
  const language = useLanguage();
  if (row.departments.length === 0) return null;
  return (
    <span class="board-aside">{row.departments.map((id) => departmentName(directory, id, language)).join(', ')}</span>
  );
}

function Load({ row: { load, capacity } }: { row: AgentRow }) {
  const t = useBoardTexts();
  const share = capacity > 0 ? Math.min(1, load / capacity) : 1;
  return (
    <span class="load">
      {t.of(Math.round(load * 10) / 10, capacity)}
      <span class="load-bar" aria-hidden="true">
        <span style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </span>
  );
}
