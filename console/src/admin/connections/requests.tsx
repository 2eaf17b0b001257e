/** What flows may ask of a connection: each request folded to its method, path and name. */
import type { ApiRequest } from '@sapa/protocol';
import { useId, useState } from 'preact/hooks';
import { withOptional } from '../flows/edit-steps.ts';
import { SelectField, TextArea, TextField } from '../parts/fields.tsx';
import { ListEditor } from '../parts/list-editor.tsx';
import { isBodyWrong, isField, isPathWrong } from './checks.ts';
import type { FormProps } from './connection-form.tsx';
import { blankRequest, usedBy } from './edit.ts';
import { useConnectionTexts } from './texts.ts';
import { ValuesField } from './values-field.tsx';
import { texts } from './values-texts.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const MOST = 50;

interface Props {
  readonly request: ApiRequest;
  readonly onChange: (request: ApiRequest) => void;
  /** @param path within the request */
  readonly errorAt: (path: string) => string | undefined;
}

export function Requests({ draft, connection, set, errorAt, index }: FormProps) {
  const t = useConnectionTexts();
  const { requests } = connection;
  return (
    <section class="section requests">
      <ListEditor
        label={t.requests}
        hint={t.requestsHint}
        items={requests}
        most={MOST}
        create={() => blankRequest(requests)}
        addLabel={t.addRequest}
        nameOf={({ name }) => name || t.newRequest}
        keyOf={({ id }) => id}
        onChange={(next) => set({ requests: next })}
      >
        {(request, change, at) => (
          <Request
            request={request}
            flows={usedBy(draft.settings.value, connection.id, request.id)}
            isWrong={draft.hasProblemsIn(`connections[${index}].requests[${at}]`)}
            errorAt={(path) => errorAt(`requests[${at}].${path}`)}
            onChange={change}
          />
        )}
      </ListEditor>
    </section>
  );
}

function Request(props: Props & { readonly flows: readonly string[]; readonly isWrong: boolean }) {
  const { request, flows, isWrong } = props;
  const t = useConnectionTexts();
  const id = useId();
  const [isOpened, setOpened] = useState(request.name === '');
  // What is wrong is never folded away.
  const isOpen = isOpened || isWrong;
  return (
    <>
      <button
        type="button"
        class="request-head"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={t.openRequest(request.name || t.newRequest)}
        onClick={() => setOpened(!isOpen)}
      >
        <code>
          {request.method} {request.path}
        </code>
        <span dir="auto">{request.name || t.newRequest}</span>
      </button>
      {flows.length > 0 && <p class="field-hint">{t.usedBy(flows.join(', '))}</p>}
      {isOpen && (
        <div class="request-fields" id={id}>
          <Asked {...props} />
          <Answered {...props} />
        </div>
      )}
    </>
  );
}

function Asked({ request, onChange, errorAt }: Props) {
  const t = useConnectionTexts();
  const set = (part: Partial<ApiRequest>) => onChange({ ...request, ...part });
  return (
    <>
      <div class="fields">
        <TextField
          label={t.name}
          mark={t.required}
          max={80}
          value={request.name}
          error={errorAt('name')}
          onChange={(name) => set({ name })}
        />
        <SelectField
          label={t.method}
          value={request.method}
          options={METHODS.map((method) => ({ value: method, label: method }))}
          error={errorAt('method')}
          onChange={(method) => {
            // A GET has no body.
            onChange(
              method === 'GET' ? withOptional({ ...request, method }, 'body', undefined) : { ...request, method },
            );
          }}
        />
      </div>
      <TextField
        label={t.path}
        mark={t.required}
        hint={t.pathHint}
        isCode
        value={request.path}
        error={isPathWrong(request.path) ? t.pathWrong : errorAt('path')}
        onChange={(path) => set({ path: path.trim() })}
      />
      <Query {...{ request, onChange, errorAt }} />
      {request.method !== 'GET' && <Body {...{ request, onChange, errorAt }} />}
    </>
  );
}

function Query({ request, onChange, errorAt }: Props) {
  const t = useConnectionTexts();
  return (
    <ValuesField
      label={t.query}
      hint={t.queryHint}
      isText
      values={request.query}
      errorAt={(name) => errorAt(name === undefined ? 'query' : `query.${name}`)}
      onChange={(query) => onChange({ ...request, query: texts(query) })}
    />
  );
}

function Body({ request, onChange, errorAt }: Props) {
  const t = useConnectionTexts();
  return (
    <TextArea
      label={t.body}
      mark={t.optional}
      hint={t.bodyHint}
      isCode
      rows={5}
      value={request.body ?? ''}
      error={isBodyWrong(request.body) ? t.records.notJson : errorAt('body')}
      onChange={(body) => onChange(withOptional(request, 'body', body.trim() === '' ? undefined : body))}
    />
  );
}

function Answered({ request, onChange, errorAt }: Props) {
  const t = useConnectionTexts();
  return (
    <ValuesField
      label={t.answer}
      hint={t.answerHint}
      isText
      nameLabel={t.answerField}
      valueLabel={t.answerPath}
      values={request.answer}
      doubtOf={(name) => (isField(name) ? undefined : t.fieldWrong)}
      errorAt={(name) => errorAt(name === undefined ? 'answer' : `answer.${name}`)}
      onChange={(answer) => onChange({ ...request, answer: texts(answer) })}
    />
  );
}
