/** Puts a settings screen on a page, as an admin reaches it, with the admin's part of a server in memory: for component tests. */
import { screen } from '@testing-library/preact';
import type { UserEvent } from '@testing-library/user-event';
import { shopSettings } from './admin-sample.ts';
import { type AdminServer, createAdminServer } from './admin-server.ts';
import { me } from './sample.ts';
import { stageDesk } from './stage.tsx';

interface AdminStage {
  readonly admin: AdminServer;
  readonly user: UserEvent;
  /** Goes to an address of the console. */
  go(hash: string): Promise<void>;
}

/** @param hash such as `#/settings/knowledge` */
export async function stageAdmin(hash: string, prepare: (admin: AdminServer) => void = () => {}): Promise<AdminStage> {
  // Fetched once, whoever is first: how long that takes is not what is tested.
  await import('../src/admin/admin.tsx');
  const admin = createAdminServer(shopSettings);
  prepare(admin);
  globalThis.fetch = (path, init) => admin.fetch(String(path), init);
  const { user, step } = await stageDesk([], Date.UTC(2026, 2, 3, 5), { ...me, role: 'admin' });
  const go = (to: string) =>
    step(() => {
      location.hash = to;
    });
  await go(hash);
  await screen.findByRole('main');
  return { admin, user, go };
}
