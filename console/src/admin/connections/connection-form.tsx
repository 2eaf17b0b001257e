/** One connection: what it is, where it leads, what is sent along, its token and its requests. */
import type { ApiConnection } from '@sapa/protocol';
import { Icon } from '../../views/parts/icon.tsx';
import { settingsHash } from '../../views/settings-route.ts';
import type { Draft } from '../draft.ts';
import { withOptional } from '../flows/edit-steps.ts';
import { TextArea, TextField } from '../parts/fields.tsx';
import { isBaseUrlWrong, isCodeWrong, isHeaderName } from './checks.ts';
import { changeConnection } from './edit.ts';
import { Requests } from './requests.tsx';
import { useConnectionTexts } from './texts.ts';
import { TokenFields } from './token-fields.tsx';
import { ValuesField } from './values-field.tsx';
import { texts } from './values-texts.ts';

interface Props {
  readonly draft: Draft;
  readonly index: number;
  readonly connection: ApiConnection;
}

export interface FormProps extends Props {
  readonly set: (part: Partial<ApiConnection>) => void;
  /** @param path within the connection */
  readonly errorAt: (path: string) => string | undefined;
}

export function ConnectionForm(props: Props) {
  const { draft, index, connection } = props;
  const t = useConnectionTexts();
  const change = (edit: (old: ApiConnection) => ApiConnection) =>
    draft.change((settings) => changeConnection(settings, index, edit));
  const form: FormProps = {
    ...props,
    set: (part) => change((old) => ({ ...old, ...part })),
    errorAt: (path) => draft.problemAt(`connections[${index}].${path}`),
  };
  return (
    <div class="screen connection-form">
      <a class="connection-back" href={settingsHash('connections')}>
        <Icon name="back" />
        {t.back}
      </a>
      <header class="screen-head">
        <h2 dir="auto">{connection.name}</h2>
      </header>
      <About {...form} />
      <Sent {...form} />
      <TokenFields
        token={connection.token}
        connection={connection.id}
        errorAt={(path) => form.errorAt(`token.${path}`)}
        onChange={(token) => change((old) => withOptional(old, 'token', token))}
      />
      <Requests {...form} />
    </div>
  );
}

function About({ connection, set, errorAt }: FormProps) {
  const t = useConnectionTexts();
  return (
    <section class="section" aria-label={t.about}>
      <Names {...{ connection, set, errorAt }} />
      <TextArea
        label={t.description}
        mark={t.required}
        hint={t.descriptionHint}
        rows={2}
        max={500}
        value={connection.description}
        error={errorAt('description')}
        onChange={(description) => set({ description })}
      />
      <TextField
        label={t.baseUrl}
        mark={t.required}
        hint={t.baseUrlHint}
        isCode
        type="url"
        max={500}
        value={connection.baseUrl}
        error={isBaseUrlWrong(connection.baseUrl) ? t.baseUrlWrong : errorAt('baseUrl')}
        onChange={(baseUrl) => set({ baseUrl: baseUrl.trim() })}
      />
    </section>
  );
}

function Names({ connection, set, errorAt }: Pick<FormProps, 'connection' | 'set' | 'errorAt'>) {
  const t = useConnectionTexts();
  return (
    <div class="fields">
      <TextField
        label={t.name}
        mark={t.required}
        max={80}
        value={connection.name}
        error={errorAt('name')}
        onChange={(name) => set({ name })}
      />
      <TextField
        label={t.code}
        mark={t.required}
        hint={t.codeHint}
        isCode
        max={40}
        value={connection.code}
        error={isCodeWrong(connection.code) ? t.codeWrong : errorAt('code')}
        onChange={(code) => set({ code: code.toUpperCase() })}
      />
    </div>
  );
}

function Sent({ connection, set, errorAt }: FormProps) {
  const t = useConnectionTexts();
  return (
    <section class="section" aria-label={`${t.settings}, ${t.headers}`}>
      <ValuesField
        label={t.settings}
        hint={t.settingsHint}
        isSecret
        values={connection.settings}
        errorAt={(name) => errorAt(name === undefined ? 'settings' : `settings.${name}`)}
        onChange={(settings) => set({ settings })}
      />
      <ValuesField
        label={t.headers}
        hint={t.headersHint}
        isSecret
        isText
        values={connection.headers}
        doubtOf={(name) => (isHeaderName(name) ? undefined : t.headerWrong)}
        errorAt={(name) => errorAt(name === undefined ? 'headers' : `headers.${name}`)}
        onChange={(headers) => set({ headers: texts(headers) })}
      />
    </section>
  );
}
