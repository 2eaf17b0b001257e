/** The place in the queue, how long it may take, and why that got worse. The server says what changes; the time counts down here. */

import type { UiLanguage } from '@sapa/protocol';
import type { ViewProps } from '../view.tsx';

const MINUTE_MS = 60_000;
/** Beyond it, words that change are only the time counting down: nobody needs that read out. */
const NEWS_MS = 1_000;

export function Queue({ chat, words, texts: { language, waiting } }: ViewProps) {
  const { queue, now } = chat;
  if (!queue)
    return (
      <div class="card queue">
        <b>{waiting}</b>
        <p>{words.soon}</p>
      </div>
    );
  const { position, waitMs, reason, at = now() } = queue;
  const left = waitMs === null ? waitMs : Math.max(0, at + waitMs - now());
  const change = left && untilChange(left);
  return (
    <div class="card queue" ref={change ? () => chat.later(change, chat.repaint) : null}>
      <div role="status">
        <b>{words.place(new Intl.NumberFormat(language).format(position))}</b>
        {reason && <p>{words.reasons[reason]}</p>}
      </div>
      <p aria-live={now() - at < NEWS_MS ? 'polite' : 'off'}>
        {left ? words.wait(minutes(language, left)) : left === null ? words.few : words.now}
      </p>
    </div>
  );
}

const rounded = (ms: number) => Math.max(1, Math.round(ms / MINUTE_MS));

/** Until it is rounded to a minute less, or has run out. */
const untilChange = (ms: number) => ms - (rounded(ms) > 1 ? (rounded(ms) - 0.5) * MINUTE_MS - 1 : 0);

const minutes = (language: UiLanguage, ms: number) =>
  rounded(ms).toLocaleString(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
