/** All connections: what they are, where they lead, and the way to edit or delete one. */
import { useState } from 'preact/hooks';
import { settingsHash } from '../../views/settings-route.ts';
import type { Draft } from '../draft.ts';
import { Tool } from '../flows/tool.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { RemoveDialog } from '../parts/remove-dialog.tsx';
import { addConnection, removeConnection, usedBy } from './edit.ts';
import { useConnectionTexts } from './texts.ts';

export function ConnectionList({ draft, isGone }: { draft: Draft; isGone: boolean }) {
  const t = useConnectionTexts();
  const { connections } = draft.settings.value;
  function add() {
    draft.change((settings) => addConnection(settings, t.newName));
    const added = draft.settings.value.connections.at(-1);
    if (added) location.hash = settingsHash('connections', added.id);
  }
  return (
    <div class="screen connections">
      <header class="screen-head">
        <h2>{t.title}</h2>
        <p class="lead">{t.lead}</p>
      </header>
      {isGone && <p class="callout">{t.gone}</p>}
      {connections.length === 0 ? (
        <div class="section">
          <h3>{t.empty}</h3>
          <p>{t.emptyText}</p>
        </div>
      ) : (
        <Rows draft={draft} />
      )}
      <button type="button" class="add" onClick={add}>
        <Glyph name="plus" />
        {t.add}
      </button>
    </div>
  );
}

function Rows({ draft }: { draft: Draft }) {
  const t = useConnectionTexts();
  const { connections } = draft.settings.value;
  const [removing, setRemoving] = useState<string>();
  const doomed = connections.findIndex(({ id }) => id === removing);
  return (
    <>
      <ul class="connection-rows" aria-label={t.list}>
        {connections.map(({ id, name, code, baseUrl, requests }, at) => (
          <li key={id} class="connection-row">
            <a href={settingsHash('connections', id)} aria-label={t.edit(name)}>
              <strong dir="auto">{name}</strong>
              <span class="connection-about">
                <code>{code}</code> <bdi>{baseUrl}</bdi> · {t.requestsCount(requests.length)}
              </span>
              {draft.hasProblemsIn(`connections[${at}]`) && <span class="connection-wrong">{t.wrong}</span>}
            </a>
            <Tool name="remove" label={t.remove(name)} onClick={() => setRemoving(id)}>
              <Glyph name="remove" />
            </Tool>
          </li>
        ))}
      </ul>
      {doomed >= 0 && <Remove draft={draft} at={doomed} onClose={() => setRemoving(undefined)} />}
    </>
  );
}

/** Asks first, and says which flows would miss it. */
function Remove({ draft, at, onClose }: { draft: Draft; at: number; onClose: () => void }) {
  const t = useConnectionTexts();
  const settings = draft.settings.value;
  const connection = settings.connections[at];
  const flows = connection ? usedBy(settings, connection.id) : [];
  return (
    <RemoveDialog
      title={t.removeTitle(connection?.name ?? '')}
      yes={t.removeYes}
      onClose={onClose}
      onRemove={() => draft.change((old) => removeConnection(old, at))}
    >
      <p>{t.removeText}</p>
      {flows.length > 0 && <p class="callout danger">{t.removeUsed(flows.join(', '))}</p>}
    </RemoveDialog>
  );
}
