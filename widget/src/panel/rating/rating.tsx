/** The closing card: how was it, from 1 to 5, and a comment. Until it is filed, what was given can be changed. */
import type { RatingStyle } from '@sapa/protocol';
import { currentOf } from '../current.ts';
import { sentOf } from '../moments.ts';
import type { ViewProps } from '../view.tsx';
import { copyAddress, givenOf, type Rating } from './due.ts';
import css from './rating.css?inline';
import { SCORES, Score, Scored } from './scores.tsx';

export { isRatingDue } from './due.ts';
export { css };

/** What is kept of a rating that is not given yet; `change`: another one is being changed. */
const draftOf = ({ chat }: ViewProps, part: 'score' | 'comment' | 'change') =>
  `:rate:${currentOf(chat.line.state)?.snapshot.id}:${part}`;

export function Part(props: ViewProps) {
  const given = givenOf(props);
  return given && !props.chat.drafts.get(draftOf(props, 'change')) ? (
    <Given {...props} given={given} />
  ) : (
    <Form {...props} />
  );
}

const styleOf = ({ chat }: ViewProps): RatingStyle => chat.site?.rating ?? 'stars';

function Given(props: ViewProps & { readonly given: Rating }) {
  const { chat, words, given } = props;
  const { score, comment } = given;
  const change = (log: Element | null) => {
    chat.drafts.set(draftOf(props, 'change'), 'yes');
    chat.repaint();
    // After the repaint.
    queueMicrotask(() => log?.querySelector<HTMLElement>('form[name=rate] :checked')?.focus());
  };
  return (
    <div class={`card rating ${styleOf(props)}`}>
      <b>{words.given(words.scores[score - 1] ?? `${score}`)}</b>
      <div class="given">
        <Scored style={styleOf(props)} score={score} />
      </div>
      {comment && <p dir="auto">{comment}</p>}
      <button type="button" class="pill" onClick={({ currentTarget }) => change(currentTarget.closest('.log'))}>
        {words.change}
      </button>
    </div>
  );
}

function Form(props: ViewProps) {
  const { chat, words } = props;
  const { drafts } = chat;
  const refused = sentOf(props, 'rate', true);
  const before: Partial<Rating> | undefined =
    refused?.command.type === 'rate' ? refused.command : currentOf(chat.line.state)?.snapshot.rating;
  const start = Number(drafts.get(draftOf(props, 'score')) ?? before?.score);
  const email = copyAddress(props);
  const send = (form: HTMLFormElement) => {
    const data = new FormData(form);
    const comment = `${data.get('comment')}`.trim();
    chat.do({ type: 'rate', score: Number(data.get('score')), ...(comment && { comment }) });
    if (data.get('copy')) chat.do({ type: 'mailTranscript' });
    for (const part of ['score', 'comment', 'change'] as const) drafts.set(draftOf(props, part), undefined);
    if (refused) chat.line.drop(refused.id);
  };
  return (
    <form
      class={`card rating ${styleOf(props)}`}
      name="rate"
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
      onInput={({ target }) => {
        const { name, value } = target as HTMLInputElement;
        if (name === 'score' || name === 'comment') drafts.set(draftOf(props, name), value);
      }}
    >
      <b id="rate">{words.rateAsk}</b>
      <Scale {...props} start={start} />
      <textarea
        name="comment"
        rows={2}
        defaultValue={drafts.get(draftOf(props, 'comment')) ?? before?.comment}
        maxLength={2_000}
        dir="auto"
        aria-label={words.comment}
        placeholder={words.comment}
      />
      {email && (
        <label class="copy">
          <input type="checkbox" name="copy" />
          <span>{words.copyTo(email)}</span>
        </label>
      )}
      <button type="submit" class="main">
        {words.rate}
      </button>
    </form>
  );
}

function Scale(props: ViewProps & { readonly start: number }) {
  const { words, start } = props;
  const style = styleOf(props);
  return (
    <div role="radiogroup" aria-labelledby="rate">
      {SCORES.map((score) => {
        const name = words.scores[score - 1];
        return (
          <label key={score} title={name}>
            <input
              type="radio"
              name="score"
              value={score}
              defaultChecked={score === start}
              aria-label={style === 'faces' ? name : `${score}`}
              required
            />
            <Score style={style} score={score} />
          </label>
        );
      })}
    </div>
  );
}
