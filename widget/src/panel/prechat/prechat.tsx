/** What the site asks before the chat, in the log. What is half filled in survives the page; what was refused comes back. */
import type { PreChatView } from '@sapa/protocol';
import { sentOf } from '../moments.ts';
import type { ViewProps } from '../view.tsx';
import { type Answers, type Asked, askedOf, CONSENT, DEPARTMENT, type Problem, problemsOf } from './answers.ts';
import { Consent, Departments, Field, hintOf } from './fields.tsx';
import css from './prechat.css?inline';

export { css };

const DRAFT = ':pre:';

export function Part(props: ViewProps) {
  const { chat } = props;
  return chat.site?.preChat ? <Form {...props} preChat={chat.site.preChat} /> : null;
}

function Form(props: ViewProps & { readonly preChat: PreChatView }) {
  const { chat, texts, words, preChat } = props;
  const { drafts } = chat;
  const departments = chat.site?.departments ?? [];
  const refused = sentOf(props, 'preChat', true);
  const before = answersOf(props);
  const start = (name: string) => drafts.get(DRAFT + name) ?? before[name];
  const only = departments.length === 1 ? departments[0]?.id : undefined;
  const wanted = start(DEPARTMENT) ?? only;
  const picked = preChat.department ? departments.find(({ id }) => id === wanted)?.id : undefined;
  const asked = askedOf(preChat, picked);

  const send = (form: HTMLFormElement) => {
    const answers = read(form, asked);
    if (!isSound(form, problemsOf(preChat, asked, answers), words)) return focusFirst(form);
    const values = Object.fromEntries(asked.flatMap(({ field }) => (answers[field] ? [[field, answers[field]]] : [])));
    chat.do({
      type: 'fillForm',
      form: 'preChat',
      values,
      ...(picked && { department: picked }),
      ...(preChat.consent && { consent: true }),
    });
    for (const key of drafts.keys()) if (key.startsWith(DRAFT)) drafts.set(key, undefined);
    if (refused) chat.line.drop(refused.id);
  };
  return (
    <form
      class="pre"
      ref={fromTheTop}
      name="fillForm"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
      onInput={({ currentTarget: form, target }) => {
        const { name, value, type, checked } = target as HTMLInputElement;
        drafts.set(DRAFT + name, (type === 'checkbox' ? checked && 'yes' : value) || undefined);
        if (form.querySelector(WRONG)) isSound(form, problemsOf(preChat, asked, read(form, asked)), words);
        // Others may be asked of who picks another; what is looked at stays where it is.
        if (name === DEPARTMENT) {
          const { scrollTop = 0 } = logOf(form) ?? {};
          chat.repaint();
          scrolled(form, scrollTop);
        }
      }}
    >
      <b>{words.preAsk}</b>
      {refused && (
        <p class="why" role="alert" dir="auto">
          {refused.refused?.message || words.failed}
        </p>
      )}
      {preChat.department && <Departments departments={departments} picked={picked} words={words} away={texts.away} />}
      {asked.map((each) => (
        <Field key={each.field} asked={each} start={start(each.field)} words={words} />
      ))}
      {preChat.consent && <Consent text={preChat.consent} isGiven={!!start(CONSENT)} />}
      {asked.some(({ required }) => !required) && <small>{words.needed}</small>}
      <button type="submit" class="main">
        {words.start}
      </button>
    </form>
  );
}

const logOf = (form: Element) => form.closest('.log');
/** After the panel, which goes to the end of the log. */
const scrolled = (form: Element, top: number) => queueMicrotask(() => logOf(form)?.scrollTo(0, top));
/** A form is read from its beginning. */
const fromTheTop = (form: Element | null) => {
  if (form) scrolled(form, 0);
};

/** What was sent and refused; else what the page has said of who they are. */
function answersOf(props: ViewProps): Answers {
  const command = sentOf(props, 'preChat', true)?.command;
  if (command?.type === 'fillForm' && command.form === 'preChat') {
    const { values, department, consent } = command;
    return { ...values, [DEPARTMENT]: department, [CONSENT]: consent && 'yes' };
  }
  const { name, email } = props.chat.line.state.welcome?.visitor ?? {};
  return { name, email };
}

function read(form: HTMLFormElement, asked: readonly Asked[]): Answers {
  const data = new FormData(form);
  const names = [DEPARTMENT, ...asked.map(({ field }) => field), CONSENT];
  return Object.fromEntries(names.map((name) => [name, `${data.get(name) ?? ''}`.trim() || undefined]));
}

const WRONG = '[aria-invalid]';

/** Says at each field what is wrong with it. */
function isSound(form: HTMLFormElement, problems: ReadonlyMap<string, Problem>, words: Record<Problem, string>) {
  for (const field of form.querySelectorAll('[aria-describedby]')) {
    const id = field.getAttribute('aria-describedby');
    const name = [...problems.keys()].find((each) => hintOf(each) === id);
    const problem = name && problems.get(name);
    const why = problem ? words[problem] : '';
    const hint = form.querySelector(`#${id}`);
    if (hint && hint.textContent !== why) hint.textContent = why;
    if (why) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }
  return problems.size === 0;
}

function focusFirst(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLElement>(WRONG);
  (field?.querySelector('input') ?? field)?.focus();
}
