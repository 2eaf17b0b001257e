/** The way into the settings: fetched when an admin first goes there. Agents never download it. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SettingsPlace } from '../views/settings-route.ts';
import { useTexts } from '../views/ui.ts';
import type { AdminProps } from './admin.tsx';

type Room = (props: AdminProps) => JSX.Element;

export function AdminDoor({ place, kept }: { place: SettingsPlace; kept: AdminProps['kept'] }) {
  const t = useTexts();
  const [hasFailed, setFailed] = useState(false);
  const [isThere, setThere] = useState(false);
  const room = useRef<Room>(undefined);
  useEffect(() => {
    import('./admin.tsx').then(
      ({ Admin }) => {
        room.current = Admin;
        setThere(true);
      },
      () => setFailed(true),
    );
  }, []);
  const Admin = room.current;
  if (isThere && Admin) return <Admin place={place} kept={kept} />;
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
