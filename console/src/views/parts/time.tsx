/** Moments and waits. The exact moment is one hover away. */
import type { Timestamp } from '@sapa/protocol';
import { clockTime, fullTime, shortDuration } from '../../i18n/format.ts';
import { useDesk, useLanguage } from '../ui.ts';

export function Clock({ at }: { at: Timestamp }) {
  const language = useLanguage();
  return (
    <time dateTime={new Date(at).toISOString()} title={fullTime(language, at)}>
      {clockTime(language, at)}
    </time>
  );
}

/** How long ago, as one reads a wait: "3 min". */
export function useWait(since: Timestamp | undefined): string | undefined {
  const language = useLanguage();
  const now = useDesk().clock.value;
  return since === undefined ? undefined : shortDuration(language, now - since);
}
