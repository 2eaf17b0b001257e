/** Name and e-mail of the visitor, and how to correct them. */
import type { AgentSnapshot } from '@sapa/protocol';
import { useRef, useState } from 'preact/hooks';
import { hrefOf } from '../../state/links.ts';
import { visitorName } from '../../state/names.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { useDesk, useTexts } from '../ui.ts';

export function Contact({ snapshot }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  const [isEditing, setEditing] = useState(false);
  const { visitor } = snapshot;
  const name = visitorName(visitor, t);
  const href = visitor.email && hrefOf(visitor.email);
  if (isEditing) return <ContactForm snapshot={snapshot} onDone={() => setEditing(false)} />;
  return (
    <section class="contact">
      <Avatar id={visitor.id} name={name} isNamed={visitor.name !== undefined} />
      <div>
        <strong dir="auto">{name}</strong>
        {visitor.identified && (
          <span class="identified" title={t.context.identifiedHint}>
            <Icon name="verified" size={16} />
            {t.context.identified}
          </span>
        )}
        {href ? <a href={href}>{visitor.email}</a> : <span class="muted">{visitor.email ?? t.context.noEmail}</span>}
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={t.context.edit}
        title={t.context.edit}
        onClick={() => setEditing(true)}
      >
        <Icon name="edit" />
      </button>
    </section>
  );
}

function ContactForm({ snapshot, onDone }: { snapshot: AgentSnapshot; onDone: () => void }) {
  const t = useTexts();
  const desk = useDesk();
  const [error, setError] = useState<string>();
  const email = useRef<HTMLInputElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const { visitor } = snapshot;

  function submit(event: Event) {
    event.preventDefault();
    const [nextName, nextEmail] = [name.current?.value.trim() ?? '', email.current?.value.trim() ?? ''];
    if (nextEmail && !hrefOf(nextEmail)?.startsWith('mailto:')) {
      setError(t.context.badEmail);
      email.current?.focus();
      return;
    }
    const changed = {
      ...(nextName && nextName !== visitor.name && { name: nextName }),
      ...(nextEmail && nextEmail !== visitor.email && { email: nextEmail }),
    };
    if (Object.keys(changed).length > 0) desk.do({ type: 'editContact', ...changed }, snapshot.id);
    onDone();
  }
  return (
    <form class="contact-form" noValidate onSubmit={submit}>
      <Field
        label={t.context.name}
        name="contact-name"
        input={name}
        isFirst
        attributes={{ defaultValue: visitor.name ?? '', maxLength: 100, dir: 'auto' }}
      />
      <Field
        label={t.context.email}
        name="contact-email"
        error={error}
        input={email}
        attributes={{ type: 'email', defaultValue: visitor.email ?? '', maxLength: 254 }}
      />
      <div class="dialog-buttons">
        <button type="button" onClick={onDone}>
          {t.cancel}
        </button>
        <button type="submit" class="primary">
          {t.context.save}
        </button>
      </div>
    </form>
  );
}
