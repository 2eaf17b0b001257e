/** Nobody is there: name, address and message, so that somebody can write back. */
import type { ViewProps } from '../view.tsx';
import css from './leave-message.css?inline';

export { css };

export function Part({ chat, texts }: ViewProps) {
  const send = (form: HTMLFormElement) => {
    const data = new FormData(form);
    const [name = '', email = '', message = ''] = ['name', 'email', 'message'].map((field) =>
      String(data.get(field)).trim(),
    );
    chat.do({ type: 'fillForm', form: 'leaveMessage', values: { ...(name && { name }), email, message } });
  };
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      <b>{texts.leaveAsk}</b>
      <label>
        {texts.name}
        <input name="name" autocomplete="name" maxLength={100} dir="auto" />
      </label>
      <label>
        {texts.email}
        <input name="email" type="email" autocomplete="email" maxLength={254} required />
      </label>
      <label>
        {texts.message}
        <textarea name="message" rows={3} maxLength={8_000} dir="auto" required />
      </label>
      <button type="submit" class="main">
        {texts.leave}
      </button>
      <button type="button" class="pill" onClick={chat.putOffForm}>
        {texts.notNow}
      </button>
    </form>
  );
}
