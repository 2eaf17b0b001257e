/** A door to a room that is fetched when somebody first goes there. It does not know what is behind it. */
import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../ui.ts';

/** @param load fetches the room; when it fails, one is told so and can try again */
export function doorTo<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  return function Door(props) {
    const [hasFailed, setFailed] = useState(false);
    const [isThere, setThere] = useState(false);
    const room = useRef<FunctionComponent<Props>>(undefined);
    useEffect(() => {
      load().then(
        (loaded) => {
          room.current = loaded;
          setThere(true);
        },
        () => setFailed(true),
      );
    }, []);
    const Room = room.current;
    if (isThere && Room) return <Room {...props} />;
    return <Waiting hasFailed={hasFailed} />;
  };
}

function Waiting({ hasFailed }: { hasFailed: boolean }) {
  const t = useTexts();
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
