/** API connections: their list or, where the address names one, its form. */
import { useSettingsPlace } from '../../views/settings-route.ts';
import '../../styles/admin-connections.css';
import type { Draft } from '../draft.ts';
import { ConnectionForm } from './connection-form.tsx';
import { ConnectionList } from './connection-list.tsx';

export function ConnectionsScreen({ draft }: { draft: Draft }) {
  const item = useSettingsPlace()?.item;
  const { connections } = draft.settings.value;
  const index = connections.findIndex(({ id }) => id === item);
  const connection = connections[index];
  if (connection) return <ConnectionForm key={connection.id} {...{ draft, index, connection }} />;
  return <ConnectionList draft={draft} isGone={item !== undefined} />;
}
