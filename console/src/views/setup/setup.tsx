/** First run: the one-use link makes its holder the first administrator. */
import { LANGUAGES, type Language, type SetupBody } from '@sapa/protocol';
import { useRef, useState } from 'preact/hooks';
import { textsOf } from '../../i18n/index.ts';
import type { Refusal, SignedIn } from '../../session/api.ts';
import { Field } from '../parts/field.tsx';
import { Threshold } from '../parts/threshold.tsx';
import { useLanguage, useTexts, useUi } from '../ui.ts';
import { checkSetup, errorsOf, SETUP_FIELDS, type SetupErrors, type SetupForm } from './checks.ts';

interface Props {
  readonly token: string;
  readonly setup: (body: SetupBody) => Promise<SignedIn | Refusal>;
  readonly onLeave: () => void;
}

export function Setup({ token, setup, onLeave }: Props) {
  const t = useTexts();
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<SetupErrors>({});
  const [refusal, setRefusal] = useState<Refusal>();
  const [isBusy, setBusy] = useState(false);
  const [isShown, setShown] = useState(false);

  function show(next: SetupErrors) {
    setErrors(next);
    const first = SETUP_FIELDS.find((field) => next[field]);
    if (first) form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
    return first !== undefined;
  }
  async function submit(event: Event) {
    event.preventDefault();
    if (isBusy || !form.current) return;
    const values = valuesOf(form.current);
    setRefusal(undefined);
    if (show(checkSetup(values, t))) return;
    setBusy(true);
    const result = await setup(bodyOf(token, values, language));
    setBusy(false);
    if (result.ok) return;
    if (result.reason !== 'invalid_body' || !show(errorsOf(result.problems, t))) setRefusal(result);
  }

  return (
    <Threshold title={t.setup.title} lead={t.setup.lead} hasLanguages={false}>
      <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
        <Field
          label={t.setup.name}
          name="name"
          error={errors.name}
          hint={t.setup.nameHint}
          isFirst
          attributes={{ autoComplete: 'name', maxLength: 80 }}
        />
        <Field
          label={t.signIn.email}
          name="email"
          error={errors.email}
          attributes={{ type: 'email', autoComplete: 'username' }}
        />
        <Field
          label={t.signIn.password}
          name="password"
          error={errors.password}
          hint={t.setup.passwordHint}
          attributes={{ type: isShown ? 'text' : 'password', autoComplete: 'new-password', maxLength: 200 }}
        >
          <label class="check">
            <input type="checkbox" checked={isShown} onChange={() => setShown(!isShown)} />
            {t.setup.showPassword}
          </label>
        </Field>
        <Field
          label={t.setup.website}
          name="website"
          mark={t.setup.optional}
          error={errors.website}
          hint={t.setup.websiteHint}
          attributes={{ type: 'url', autoComplete: 'url', inputMode: 'url', maxLength: 300 }}
        />
        <LanguageChoice />
        {refusal && <Refused refusal={refusal} onLeave={onLeave} />}
        <button type="submit" class="primary wide" aria-disabled={isBusy || undefined}>
          {isBusy ? t.setup.busy : t.setup.submit}
        </button>
      </form>
    </Threshold>
  );
}

function LanguageChoice() {
  const t = useTexts();
  const ui = useUi();
  return (
    <div class="field">
      <label for="setup-language">{t.language}</label>
      <select
        id="setup-language"
        value={ui.language.value}
        onChange={(event) => ui.setLanguage(event.currentTarget.value as Language)}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {textsOf(language).languageName}
          </option>
        ))}
      </select>
    </div>
  );
}

function Refused({ refusal, onLeave }: { refusal: Refusal; onLeave: () => void }) {
  const t = useTexts();
  const isUsed = refusal.reason === 'unauthorized';
  return (
    <div class="callout danger" role="alert">
      <p>{isUsed ? t.setup.used : refusal.reason === 'unreachable' ? t.unreachable : t.setup.failed}</p>
      {isUsed && (
        <button type="button" class="quiet" onClick={onLeave}>
          {t.setup.toSignIn}
        </button>
      )}
    </div>
  );
}

function valuesOf(form: HTMLFormElement): SetupForm {
  const data = new FormData(form);
  const value = (name: string) => String(data.get(name) ?? '');
  return { name: value('name'), email: value('email'), password: value('password'), website: value('website') };
}

function bodyOf(token: string, form: SetupForm, language: Language): SetupBody {
  const website = form.website.trim();
  return {
    token,
    name: form.name.trim(),
    email: form.email.trim(),
    password: form.password,
    language,
    ...(website && { website }),
  };
}
