/** The way to the live board: fetched when a supervisor first goes there. Agents never download it. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../ui.ts';
import type { BoardProps } from './board.tsx';

type Room = (props: BoardProps) => JSX.Element;

export function BoardDoor(props: BoardProps) {
  const t = useTexts();
  const [hasFailed, setFailed] = useState(false);
  const [isThere, setThere] = useState(false);
  const room = useRef<Room>(undefined);
  useEffect(() => {
    import('./board.tsx').then(
      ({ Board }) => {
        room.current = Board;
        setThere(true);
      },
      () => setFailed(true),
    );
  }, []);
  const Board = room.current;
  if (isThere && Board) return <Board {...props} />;
  return (
    <main class="waiting">
      <p role="status">{hasFailed ? t.unreachable : t.loading}</p>
      {hasFailed && (
        <button type="button" onClick={() => location.reload()}>
          {t.tryAgain}
        </button>
      )}
    </main>
  );
}
