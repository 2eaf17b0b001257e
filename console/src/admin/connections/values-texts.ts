/** Values of which all are texts. Pure. */
import type { Values } from './record.ts';

export const texts = (values: Values): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
