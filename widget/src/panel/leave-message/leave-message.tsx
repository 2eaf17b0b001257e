/** Nobody is there: name, address and message, so that somebody can write back. What is half written survives the page. */
import { EMAIL } from '@sapa/protocol';
import { WORDS } from '../chat.ts';
import type { RareCatalogue } from '../i18n/rare-catalogue.ts';
import { sentOf } from '../moments.ts';
import type { ViewProps } from '../view.tsx';
import css from './leave-message.css?inline';

export { css };

const WRONG = '[aria-invalid]';
const FIELDS = ['name', 'email', 'message'] as const;
type Field = (typeof FIELDS)[number];
const DRAFTS: Readonly<Record<Field, string>> = { name: ':name', email: ':email', message: WORDS };

export function Part(props: ViewProps) {
  const { chat, texts, words } = props;
  const refused = sentOf(props, 'leaveMessage', true);
  const before =
    refused && 'form' in refused.command && refused.command.form === 'leaveMessage'
      ? refused.command.values
      : undefined;
  const { drafts } = chat;
  /** What is put right is kept apart: the composer may have had words of its own meanwhile. */
  const draftOf = (field: Field) => (refused ? `:${refused.id}:${field}` : DRAFTS[field]);
  const start = (field: Field) => drafts.get(draftOf(field)) ?? before?.[field];
  const forget = () => {
    for (const field of FIELDS) drafts.set(draftOf(field), undefined);
    if (refused) chat.line.drop(refused.id);
  };
  const send = (form: HTMLFormElement) => {
    const { name, email, message } = valuesOf(form);
    if (!isSound(form, words)) return form.querySelector<HTMLElement>(WRONG)?.focus();
    chat.do({ type: 'fillForm', form: 'leaveMessage', values: { ...(name && { name }), email, message } });
    forget();
  };
  const putOff = (form: HTMLFormElement) => {
    const { name, email, message } = valuesOf(form);
    forget();
    drafts.set(DRAFTS.name, name || undefined);
    drafts.set(DRAFTS.email, email || undefined);
    drafts.set(WORDS, [drafts.get(WORDS), message].filter(Boolean).join('\n') || undefined);
    chat.putOffForm(true);
  };
  return (
    <form
      class="card"
      name="fillForm"
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
      onInput={({ currentTarget, target }) => {
        const { name, value } = target as HTMLInputElement;
        drafts.set(draftOf(name as Field), value || undefined);
        if (currentTarget.querySelector(WRONG)) isSound(currentTarget, words);
      }}
    >
      <b>{words.leaveAsk}</b>
      <Fields start={start} words={words} message={texts.message} />
      <button type="submit" class="main">
        {words.leave}
      </button>
      <button
        type="button"
        class="pill"
        onClick={({ currentTarget }) => currentTarget.form && putOff(currentTarget.form)}
      >
        {words.notNow}
      </button>
    </form>
  );
}

interface FieldsProps {
  readonly start: (field: Field) => string | undefined;
  readonly words: RareCatalogue;
  readonly message: string;
}

function Fields({ start, words, message }: FieldsProps) {
  return (
    <>
      <label>
        {words.name}
        <input name="name" defaultValue={start('name')} autocomplete="name" maxLength={100} dir="auto" />
      </label>
      <label>
        {words.email}
        <input
          name="email"
          type="email"
          defaultValue={start('email')}
          autocomplete="email"
          maxLength={254}
          aria-describedby="email-why"
          required
        />
      </label>
      <small id="email-why" class="why" role="alert" />
      <label>
        {message}
        <textarea
          name="message"
          defaultValue={start('message')}
          rows={3}
          maxLength={8_000}
          aria-describedby="message-why"
          dir="auto"
          required
        />
      </label>
      <small id="message-why" class="why" role="alert" />
    </>
  );
}

const fieldOf = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as HTMLInputElement;

function valuesOf(form: HTMLFormElement): Record<Field, string> {
  const [name, email, message] = FIELDS.map((field) => fieldOf(form, field).value.trim()) as [string, string, string];
  return { name, email, message };
}

/** The server's rules, which are stricter than the browser's: says at the field what is wrong. */
function isSound(form: HTMLFormElement, words: RareCatalogue): boolean {
  const { email, message } = valuesOf(form);
  const wrong = { email: EMAIL.test(email) ? '' : words.badEmail, message: message ? '' : words.noMessage };
  for (const [name, why] of Object.entries(wrong)) {
    const hint = form.querySelector(`#${name}-why`);
    if (hint && hint.textContent !== why) hint.textContent = why;
    if (why) fieldOf(form, name).setAttribute('aria-invalid', 'true');
    else fieldOf(form, name).removeAttribute('aria-invalid');
  }
  return !form.querySelector(WRONG);
}
