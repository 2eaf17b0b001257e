import type { Plugin } from 'vite';

export const leanPreact: Plugin;
export const PREACT_FIELDS: string;
