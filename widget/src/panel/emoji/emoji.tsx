/** A grid of common emoji, by keyboard or mouse. What is picked goes where the caret is; Shift keeps the grid open. */
import type { Chat } from '../chat.ts';
import type { ViewProps } from '../view.tsx';
import css from './emoji.css?inline';
import { GROUPS } from './groups.ts';

export { css };

const COLUMNS = 8;
/** What was picked lately, newest first. */
const RECENT = ':emoji';

interface EmojiProps extends ViewProps {
  readonly close: () => void;
}

export function Part(props: EmojiProps) {
  const { chat, words } = props;
  const recent = recentOf(chat);
  const { groups } = words.emoji;
  return (
    <div class="emoji" ref={ready}>
      {recent[0] && <Group {...props} name={words.emoji.recent} emoji={recent} />}
      {GROUPS.map((emoji, index) => (
        <Group {...props} key={index} name={groups[index] ?? ''} emoji={emoji} />
      ))}
    </div>
  );
}

function Group({ chat, name, emoji, close }: EmojiProps & { name: string; emoji: readonly string[] }) {
  const rows = Array.from({ length: Math.ceil(emoji.length / COLUMNS) }, (_, row) =>
    emoji.slice(row * COLUMNS, (row + 1) * COLUMNS),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys walk it; rows and cells are what they look like.
    <table role="grid" aria-label={name}>
      <caption aria-hidden="true">{name}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]}>
            {row.map((each) => (
              <td key={each}>
                <button type="button" tabIndex={-1} onClick={({ shiftKey }) => pick(chat, each, !shiftKey && close)}>
                  {each}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One goes on writing, unless the grid stays. */
function pick(chat: Chat, emoji: string, close: false | (() => void)) {
  insert(chat, emoji);
  if (!close) return;
  close();
  composerOf(chat)?.focus();
}

/** Tab comes back to the first one of each grid. */
function ready(place: HTMLElement | null) {
  if (!place) return;
  place.addEventListener('keydown', move);
  for (const grid of place.querySelectorAll('table')) grid.querySelector('button')?.setAttribute('tabindex', '0');
  place.querySelector('button')?.focus();
}

function move(event: KeyboardEvent) {
  const place = event.currentTarget as HTMLElement;
  const at = (event.target as HTMLElement).closest('td');
  const rows = [...place.querySelectorAll('tr')];
  const row = rows.findIndex((each) => each.contains(at));
  const column = [...(rows[row]?.children ?? [])].indexOf(at as HTMLElement);
  const forward = getDirection(place) === 'rtl' ? -1 : 1;
  const cell = (toRow: number, toColumn: number) => rows[toRow]?.children[toColumn];
  const lineEnd = (toRow: number) => (rows[toRow]?.children.length ?? 0) - 1;
  const beside = (step: number) =>
    cell(row, column + step) ?? (step > 0 ? cell(row + 1, 0) : cell(row - 1, lineEnd(row - 1)));
  const next: Record<string, () => Element | undefined> = {
    ArrowRight: () => beside(forward),
    ArrowLeft: () => beside(-forward),
    ArrowDown: () => cell(row + 1, Math.min(column, lineEnd(row + 1))),
    ArrowUp: () => cell(row - 1, Math.min(column, lineEnd(row - 1))),
    Home: () => cell(row, 0),
    End: () => cell(row, lineEnd(row)),
  };
  const found = next[event.key];
  if (!found) return;
  event.preventDefault();
  found()?.querySelector('button')?.focus();
}

const getDirection = (place: Element) => place.ownerDocument.defaultView?.getComputedStyle(place).direction;

const composerOf = ({ dock }: Chat) => dock.root.querySelector<HTMLTextAreaElement>('.foot textarea');

function insert(chat: Chat, emoji: string) {
  const area = composerOf(chat);
  if (!area) return;
  area.setRangeText(emoji, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
  chat.storage.set(RECENT, [...new Set([emoji, ...recentOf(chat)])].slice(0, COLUMNS).join(' '));
}

const recentOf = ({ storage }: Chat): readonly string[] => storage.get(RECENT)?.split(' ') ?? [];
