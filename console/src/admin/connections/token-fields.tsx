/** A connection's token, field by field or as a pasted token answer. */
import type { ApiToken } from '@sapa/protocol';
import { fullTime } from '../../i18n/format.ts';
import { useLanguage } from '../../views/ui.ts';
import { withOptional } from '../flows/edit-steps.ts';
import { TextField } from '../parts/fields.tsx';
import { OptionalNumber } from '../parts/optional-number.tsx';
import { Switch } from '../parts/switch.tsx';
import { SecretField } from './secret-field.tsx';
import { useConnectionTexts } from './texts.ts';
import { BLANK_TOKEN, expiryOf, tokenIn } from './token.ts';

interface Props {
  readonly token: ApiToken | undefined;
  /** Whose it is. */
  readonly connection: string;
  readonly onChange: (token: ApiToken | undefined) => void;
  readonly errorAt: (path: string) => string | undefined;
}

export function TokenFields({ token, connection, onChange, errorAt }: Props) {
  const t = useConnectionTexts();
  return (
    <section class="section" aria-label={t.token}>
      <h3>{t.token}</h3>
      <Switch
        label={t.hasToken}
        hint={t.hasTokenHint}
        isOn={token !== undefined}
        onChange={(isOn) => onChange(isOn ? BLANK_TOKEN : undefined)}
      />
      {token && <Fields {...{ token, connection, onChange, errorAt }} />}
    </section>
  );
}

function Fields({ token, connection, onChange, errorAt }: Props & { token: ApiToken }) {
  const t = useConnectionTexts();
  const onPaste = (event: ClipboardEvent) => {
    const pasted = tokenIn(event.clipboardData?.getData('text') ?? '');
    if (!pasted) return;
    event.preventDefault();
    onChange(pasted);
  };
  return (
    <div class="token-fields" onPaste={onPaste}>
      <SecretField
        label={t.accessToken}
        mark={t.required}
        of={connection}
        value={token.access_token}
        error={errorAt('access_token')}
        onChange={(access_token) => onChange({ ...token, access_token })}
      />
      <SecretField
        label={t.refreshToken}
        mark={t.optional}
        of={connection}
        value={token.refresh_token ?? ''}
        error={errorAt('refresh_token')}
        onChange={(text) => onChange(withOptional(token, 'refresh_token', text === '' ? undefined : text))}
      />
      <Plain {...{ token, onChange, errorAt }} />
      <Expiry token={token} />
    </div>
  );
}

/** What of a token is no secret. */
function Plain({ token, onChange, errorAt }: Pick<Props, 'onChange' | 'errorAt'> & { token: ApiToken }) {
  const t = useConnectionTexts();
  return (
    <div class="fields">
      <TextField
        label={t.tokenType}
        isCode
        max={40}
        value={token.token_type}
        error={errorAt('token_type')}
        onChange={(token_type) => onChange({ ...token, token_type })}
      />
      <OptionalNumber
        label={t.expiresIn}
        hint={t.expiresInHint}
        value={token.expires_in}
        error={errorAt('expires_in')}
        onChange={(seconds) => onChange(withOptional(token, 'expires_in', seconds))}
      />
      <OptionalNumber
        label={t.createdAt}
        hint={t.createdAtHint}
        value={token.created_at}
        error={errorAt('created_at')}
        onChange={(seconds) => onChange(withOptional(token, 'created_at', seconds))}
      />
    </div>
  );
}

function Expiry({ token }: { token: ApiToken }) {
  const t = useConnectionTexts();
  const language = useLanguage();
  const at = expiryOf(token);
  if (at === undefined || !Number.isFinite(new Date(at).getTime())) return null;
  const when = fullTime(language, at);
  return <p class="field-hint">{at > Date.now() ? t.expires(when) : t.expired(when)}</p>;
}
