/** Leads to what is wrong, by the name people gave it. */
import type { Settings } from '@sapa/protocol';
import { useLanguage } from '../views/ui.ts';
import { placeOf } from './problem-place.ts';
import { useShellTexts } from './texts.ts';
import { useTriggerTexts } from './triggers/texts.ts';

export function ProblemLink({ path, settings }: { path: string; settings: Settings }) {
  const t = useShellTexts();
  const { trigger } = useTriggerTexts();
  const place = placeOf(path, settings, useLanguage());
  if (!place) return path ? <code>{path}</code> : null;
  const name = place.name ?? (place.trigger ? trigger[place.trigger].title : t.part[place.part]);
  return <a href={place.href}>{[...new Set([t.screen[place.screen], name])].filter(Boolean).join(' · ')}</a>;
}
