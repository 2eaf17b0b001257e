/** How large a file these sites take. Pure. */
import type { Settings } from '@sapa/protocol';

/** @returns bytes: what the most generous of them takes; 0: none takes any */
export const mostOf = (sites: readonly Pick<Settings['sites'][number], 'files'>[]): number =>
  Math.max(0, ...sites.map(({ files }) => (files.enabled ? files.maxBytes : 0)));
