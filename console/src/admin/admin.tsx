/** The settings area: loads the settings once, keeps their draft, and draws the screen the address names. */
import { effect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import '../styles/admin.css';
import '../styles/admin-screen.css';
import '../styles/admin-parts.css';
import { useSoundAndTitle } from '../views/desk/use-sound-and-title.ts';
import type { SettingsPlace } from '../views/settings-route.ts';
import { useDesk, useTexts } from '../views/ui.ts';
import { type AdminApi, createAdminApi } from './api.ts';
import { AdminApiContext } from './context.ts';
import { createDraft, type Draft } from './draft.ts';
import { Shell } from './shell.tsx';
import { useShellTexts } from './texts.ts';

/** Outlives the area: unsaved changes are still there after a look at the desk. */
export interface Kept {
  draft?: Draft;
  /** To be called when the agent is gone. */
  forget?: () => void;
}

export interface AdminProps {
  readonly place: SettingsPlace;
  readonly kept: Kept;
  /** Absent: the server this page came from. */
  readonly api?: AdminApi;
}

const ownApi = createAdminApi((path, init) => fetch(path, init));

export function Admin({ place, kept, api = ownApi }: AdminProps) {
  const [draft, setDraft] = useState(kept.draft);
  const [hasFailed, setFailed] = useState(false);
  useSoundAndTitle(useDesk());
  async function load() {
    setFailed(false);
    const loaded = await api.load();
    if (!loaded.ok) return setFailed(true);
    kept.draft ??= createDraft(api, loaded);
    kept.forget ??= askBeforeLeaving(kept.draft);
    setDraft(kept.draft);
  }
  useEffect(() => {
    // What was left clean may have been changed elsewhere since.
    if (kept.draft && !kept.draft.isDirty.value) void kept.draft.takeTheirs();
    else if (!kept.draft) void load();
  }, []);
  if (!draft) return <Loading hasFailed={hasFailed} onRetry={() => void load()} />;
  return (
    <AdminApiContext.Provider value={api}>
      <Shell draft={draft} place={place} />
    </AdminApiContext.Provider>
  );
}

function Loading({ hasFailed, onRetry }: { hasFailed: boolean; onRetry: () => void }) {
  const t = useTexts();
  const { failed } = useShellTexts();
  return (
    <main class="admin-loading">
      <p role="status">{hasFailed ? failed : t.loading}</p>
      {hasFailed && (
        <button type="button" onClick={onRetry}>
          {t.tryAgain}
        </button>
      )}
    </main>
  );
}

/** The browser asks before a page with unsaved changes goes. @returns how to stop that */
function askBeforeLeaving(draft: Draft): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  const stop = effect(() => {
    if (draft.isDirty.value) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  });
  return () => {
    stop();
    removeEventListener('beforeunload', ask);
  };
}
