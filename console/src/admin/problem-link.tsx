/** Leads to what is wrong, by the name people gave it. */
import type { Settings } from '@sapa/protocol';
import { placeOf } from './problem-place.ts';
import { useShellTexts } from './texts.ts';

export function ProblemLink({ path, settings }: { path: string; settings: Settings }) {
  const t = useShellTexts();
  const place = placeOf(path, settings);
  if (!place) return path ? <code>{path}</code> : null;
  return <a href={place.href}>{[t.screen[place.screen], place.name].filter(Boolean).join(' · ')}</a>;
}
