/** The closing card: how was it, from 1 to 5, and a comment. */
import { RARE } from '../i18n/rare.ts';
import { sentOf } from '../moments.ts';
import type { ViewProps } from '../view.tsx';
import css from './rating.css?inline';

export { css };

const SCORES = [1, 2, 3, 4, 5];

export function Part(props: ViewProps) {
  const { chat, texts } = props;
  const refused = sentOf(props, 'rate', true);
  const before = refused?.command.type === 'rate' ? refused.command : undefined;
  const send = (form: HTMLFormElement) => {
    const data = new FormData(form);
    const comment = String(data.get('comment')).trim();
    chat.do({ type: 'rate', score: Number(data.get('score')), ...(comment && { comment }) });
    if (refused) chat.line.drop(refused.id);
  };
  return (
    <form
      class="card rating"
      name="rate"
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      <b id="rate">{RARE[texts.language].rateAsk}</b>
      <div role="radiogroup" aria-labelledby="rate">
        {SCORES.map((score) => (
          <label key={score}>
            <input
              type="radio"
              name="score"
              value={score}
              defaultChecked={score === before?.score}
              aria-label={`${score}`}
              required
            />
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="m12 3 2.7 5.8 6.3.8-4.7 4.3 1.3 6.3L12 17l-5.6 3.2 1.3-6.3L3 9.6l6.3-.8z" />
            </svg>
          </label>
        ))}
      </div>
      <textarea
        name="comment"
        rows={2}
        defaultValue={before?.comment}
        maxLength={2_000}
        dir="auto"
        aria-label={RARE[texts.language].comment}
        placeholder={RARE[texts.language].comment}
      />
      <button type="submit" class="main">
        {RARE[texts.language].rate}
      </button>
    </form>
  );
}
