/** The transcript by e-mail: to the address that is known, else to the one they give. */
import { EMAIL } from '@sapa/protocol';
import type { Chat } from '../chat.ts';
import { currentOf } from '../current.ts';
import { sentOf } from '../moments.ts';
import type { ViewProps } from '../view.tsx';

/** `seq` of the newest event when it was asked for. */
const askedAt = new WeakMap<Chat, number>();
const focus = (element: HTMLElement | null) => element?.focus();

export function Mail(props: ViewProps & { readonly back: () => void }) {
  const { chat, words, back } = props;
  const { menu } = words;
  const current = currentOf(chat.line.state);
  const known = chat.line.state.welcome?.visitor.email;
  const refused = sentOf(props, 'mailTranscript', true);
  const from = askedAt.get(chat);
  const mailed = current?.events.findLast(
    (event) => event.type === 'transcriptMailed' && event.seq > (from ?? event.seq),
  );
  const isAsked = from !== undefined && !refused;
  const status = mailed?.type === 'transcriptMailed' ? menu.mailed(mailed.to) : isAsked && menu.mailing;
  const send = (form: HTMLFormElement) => {
    const email = String(new FormData(form).get('email') ?? '').trim();
    const why = form.querySelector('.why');
    const isRight = known || EMAIL.test(email);
    if (why) why.textContent = isRight ? '' : words.badEmail;
    if (!isRight) return form.querySelector('input')?.focus();
    if (refused) chat.line.drop(refused.id);
    askedAt.set(chat, current?.snapshot.head ?? 0);
    chat.do({ type: 'mailTranscript', ...(!known && { email }) });
  };
  return (
    <form
      class="mail"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      {status ? (
        <p role="status">{status}</p>
      ) : known ? (
        <p>{menu.mailTo(known)}</p>
      ) : (
        <label>
          {menu.mailAsk}
          <input
            ref={focus}
            name="email"
            type="email"
            autocomplete="email"
            maxLength={254}
            placeholder="name@example.com"
            aria-describedby="mail-why"
          />
        </label>
      )}
      <small id="mail-why" class="why" role="alert">
        {refused?.refused?.message}
      </small>
      {!status && (
        <button type="submit" class="main" ref={known ? focus : null}>
          {menu.mailSend}
        </button>
      )}
      <button
        type="button"
        class="pill"
        ref={status ? focus : null}
        onClick={() => {
          if (mailed) askedAt.delete(chat);
          back();
        }}
      >
        {menu.back}
      </button>
    </form>
  );
}
