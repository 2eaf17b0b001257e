/** One line for one fact: joined, transferred with its note, rated with its stars. */
import type { ConversationEvent } from '@sapa/protocol';
import { fullTime } from '../../i18n/format.ts';
import { lineText } from '../../state/line-text.ts';
import { Stars } from '../parts/stars.tsx';
import { useDesk, useLanguage, useTexts } from '../ui.ts';

export function Line({ event }: { event: ConversationEvent }) {
  const t = useTexts();
  const language = useLanguage();
  const directory = useDesk().directory.value;
  const text = lineText(event, { t, language, directory });
  if (text === undefined) return null;
  const words = event.type === 'rated' ? event.comment : event.type === 'transferred' ? event.note : undefined;
  return (
    <div
      class="line"
      data-type={event.type}
      // Where they are is to be seen, not to be read out at every step.
      aria-live={event.type === 'pageVisited' ? 'off' : undefined}
      title={fullTime(language, event.at)}
    >
      {event.type === 'rated' ? <Stars score={event.score} label={text} /> : <bdi>{text}</bdi>}
      {words && (
        <p class="line-words" dir="auto">
          {words}
        </p>
      )}
    </div>
  );
}
