/** A list of departments or people of which one is picked, with who is there and how much room they have. */
import type { ComponentChildren } from 'preact';
import type { Choice, Room } from '../../state/targets.ts';
import { Presence } from '../parts/presence.tsx';
import { useTexts } from '../ui.ts';

interface Props<Each extends Choice> {
  readonly legend: string;
  readonly choices: readonly Each[];
  readonly picked: string | undefined;
  readonly onPick: (choice: Each) => void;
  readonly empty?: string;
  readonly isPossible?: (choice: Each) => boolean;
  /** Beside the name. */
  readonly about?: (choice: Each) => ComponentChildren;
  /** About the picked one; an empty text keeps the place where it is going to be announced. */
  readonly warning?: string;
}

export function Choices<Each extends Choice>(props: Props<Each>) {
  const { legend, choices, picked, onPick, empty, isPossible, about, warning } = props;
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {choices.length === 0 && <p class="field-hint">{empty}</p>}
      {choices.map((choice) => (
        <label key={choice.key}>
          <input
            type="radio"
            name="target"
            checked={picked === choice.key}
            disabled={isPossible && !isPossible(choice)}
            onChange={() => onPick(choice)}
          />
          <bdi>{choice.name}</bdi>
          {about?.(choice)}
          <There choice={choice} />
        </label>
      ))}
      {warning !== undefined && (
        <p class="transfer-warning" role="status">
          {warning}
        </p>
      )}
    </fieldset>
  );
}

/** Somebody's status and room, or how many are online in the department. */
function There({ choice }: { choice: Choice }) {
  const t = useTexts();
  if ('stand' in choice) {
    return (
      <span class="there">
        <Presence stand={choice.stand} />
        {choice.room && choice.stand.status === 'online' && <RoomText room={choice.room} />}
      </span>
    );
  }
  return (
    <span class="presence" data-presence={choice.online > 0 ? 'online' : 'offline'}>
      <span class="dot" aria-hidden="true" />
      {t.transfer.online(choice.online)}
    </span>
  );
}

function RoomText({ room: { free, all } }: { room: Room }) {
  const t = useTexts();
  return (
    <span class="room" data-full={free === 0 || undefined}>
      {free === 0 ? t.transfer.full : t.transfer.free(free, all)}
    </span>
  );
}
