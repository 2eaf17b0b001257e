/** A list of departments or people of which one is picked, with who is there and how much room they have. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Choice, Room } from '../../state/targets.ts';
import { Presence } from '../parts/presence.tsx';
import { useTexts } from '../ui.ts';
import { useHeldFocus } from './use-steady.ts';

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
  /** For what refers to it. */
  readonly warningId?: string;
}

export function Choices<Each extends Choice>(props: Props<Each>) {
  const { legend, choices, picked, onPick, empty, isPossible, about, warning, warningId } = props;
  const box = useRef<HTMLFieldSetElement>(null);
  const [focused, setFocused] = useState<string>();
  useHeldFocus(box);
  // Who cannot be picked any more keeps the focus and the mark: neither goes away under somebody's hands.
  const cannot = (choice: Each) => isPossible !== undefined && !isPossible(choice);
  const isOut = (choice: Each) => cannot(choice) && choice.key !== picked && choice.key !== focused;
  const isBarred = (choice: Each) => cannot(choice) && choice.key === picked;
  return (
    <fieldset class="choices" ref={box}>
      <legend>{legend}</legend>
      {choices.length === 0 && <p class="field-hint">{empty}</p>}
      {choices.map((choice) => (
        <label key={choice.key}>
          <input
            type="radio"
            name="target"
            checked={picked === choice.key}
            disabled={isOut(choice)}
            data-out={isBarred(choice) || undefined}
            aria-describedby={isBarred(choice) ? warningId : undefined}
            onFocus={() => setFocused(choice.key)}
            onChange={() => onPick(choice)}
          />
          <bdi>{choice.name}</bdi>
          {about?.(choice)}
          <There choice={choice} />
        </label>
      ))}
      {warning !== undefined && (
        <p class="transfer-warning" role="status" id={warningId}>
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
  const { isClosed, online } = choice;
  return (
    <span class="presence" data-presence={online > 0 && !isClosed ? 'online' : 'offline'}>
      <span class="dot" aria-hidden="true" />
      {isClosed ? t.transfer.closed : t.transfer.online(online)}
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
