/** What every settings screen can reach besides its draft: the admin's API. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AdminApi } from './api.ts';

export const AdminApiContext = createContext<AdminApi | undefined>(undefined);

export function useAdminApi(): AdminApi {
  const api = useContext(AdminApiContext);
  if (!api) throw new Error('a settings screen was drawn outside AdminApiContext');
  return api;
}
