/** Sign in: e-mail and password. What went wrong stands at the field, and the focus goes there. */
import { useRef, useState } from 'preact/hooks';
import { shortDuration } from '../../i18n/format.ts';
import type { Refusal, SignedIn } from '../../session/api.ts';
import { Field } from '../parts/field.tsx';
import { Threshold } from '../parts/threshold.tsx';
import { useLanguage, useTexts } from '../ui.ts';

interface Props {
  readonly isSetupNeeded: boolean;
  readonly signIn: (email: string, password: string) => Promise<SignedIn | Refusal>;
}
interface Errors {
  readonly email?: string;
  readonly password?: string;
}

export function SignIn({ isSetupNeeded, signIn }: Props) {
  const t = useTexts();
  const [errors, setErrors] = useState<Errors>({});
  const [isBusy, setBusy] = useState(false);
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const describe = useRefusalText();

  function show(next: Errors) {
    setErrors(next);
    (next.email ? email : password).current?.focus();
  }
  async function submit(event: Event) {
    event.preventDefault();
    if (isBusy) return;
    const [address, secret] = [email.current?.value.trim() ?? '', password.current?.value ?? ''];
    if (address === '') return show({ email: t.signIn.needEmail });
    if (secret === '') return show({ password: t.signIn.needPassword });
    setBusy(true);
    const result = await signIn(address, secret);
    setBusy(false);
    if (!result.ok) show({ password: describe(result) });
  }

  return (
    <Threshold title={t.signIn.title} lead={t.signIn.lead}>
      {isSetupNeeded && <p class="callout">{t.signIn.setupNeeded}</p>}
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Field
          label={t.signIn.email}
          name="email"
          error={errors.email}
          input={email}
          isFirst
          attributes={{ type: 'email', autoComplete: 'username' }}
        />
        <Field
          label={t.signIn.password}
          name="password"
          error={errors.password}
          input={password}
          attributes={{ type: 'password', autoComplete: 'current-password' }}
        />
        <button type="submit" class="primary wide" aria-disabled={isBusy || undefined}>
          {isBusy ? t.signIn.busy : t.signIn.submit}
        </button>
      </form>
    </Threshold>
  );
}

function useRefusalText(): (refusal: Refusal) => string {
  const t = useTexts();
  const language = useLanguage();
  return (refusal) => {
    switch (refusal.reason) {
      case 'rate_limited':
        return t.signIn.limited(shortDuration(language, refusal.retryAfterMs));
      case 'unreachable':
        return t.unreachable;
      case 'failed':
        return t.setup.failed;
      case 'unauthorized':
      case 'invalid_body':
        return t.signIn.wrong;
    }
  };
}
