/** Who we are, my status, whether the line is up, and the menu. */

import { Mark } from '../parts/mark.tsx';
import { useDesk, useTexts } from '../ui.ts';
import { Menu } from './menu.tsx';
import { Places } from './places.tsx';
import { StatusChoice } from './status-choice.tsx';

export function TopBar({ onSignOut }: { onSignOut: () => void }) {
  const site = useDesk().directory.value?.sites[0]?.name;
  const t = useTexts();
  return (
    <header class="top-bar">
      <Mark size={28} />
      <span class="site-name" dir="auto">
        {site ?? t.product}
      </span>
      <Places />
      <Connection />
      <StatusChoice />
      <Menu onSignOut={onSignOut} />
    </header>
  );
}

function Connection() {
  const t = useTexts();
  const { status } = useDesk().state.value;
  const text = status === 'offline' ? t.connection.offlineShort : t.connection[status];
  return (
    <span class="connection" data-status={status} role="status">
      <span class="dot" aria-hidden="true" />
      {text}
    </span>
  );
}
