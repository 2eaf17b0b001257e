/** Judges a settings document by the schema alone, as the server's first look does. */
import type { ProblemView, Settings } from '@sapa/protocol';
import { settingsSchema } from '@sapa/protocol/schemas';

type Judged =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly ProblemView[] };

export function judge(document: unknown): Judged {
  const result = settingsSchema['~standard'].validate(document);
  if (result instanceof Promise) throw new Error('the schema did not answer at once');
  if (!result.issues) return { ok: true, settings: result.value };
  return { ok: false, problems: result.issues.map(({ path, message }) => ({ path: pathText(path ?? []), message })) };
}

function pathText(path: readonly (PropertyKey | { readonly key: PropertyKey })[]): string {
  const keys = path.map((part) => (typeof part === 'object' ? part.key : part));
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .slice(1);
}
