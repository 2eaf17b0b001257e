/** Which request of which connection is made, and where it goes when that brings nothing. */
import { settingsHash } from '../../views/settings-route.ts';
import { SelectField } from '../parts/fields.tsx';
import { withOptional } from './edit-steps.ts';
import type { StepProps } from './editing.ts';
import type { StepOf } from './new-step.ts';
import { NextField } from './next-field.tsx';
import { NextPicker } from './next-picker.tsx';
import { answerFields, asTemplates } from './step-words.ts';

type Props = StepProps<StepOf<'call'>>;

export function CallFields(props: Props) {
  const { step, change, errorAt, editing, at } = props;
  const { t, settings } = editing.saying;
  const { connections } = settings;
  return (
    <>
      {connections.length === 0 && (
        <p class="callout">
          {t.noConnections} <a href={settingsHash('connections')}>{t.toConnections}</a>
        </p>
      )}
      <SelectField
        label={t.connection}
        value={step.connection}
        options={withUnknown(step.connection, connections, t.chooseConnection, t.notThere)}
        error={errorAt('connection')}
        onChange={(connection) => {
          const only = connections.find(({ id }) => id === connection)?.requests;
          change({ ...step, connection, request: only?.length === 1 ? (only[0]?.id ?? '') : '' });
        }}
      />
      <Request {...props} />
      <NextField {...props} value={step.next} onNext={(next) => change(withOptional(step, 'next', next))} />
      <NextPicker
        {...{ editing, at }}
        label={t.callFailed}
        value={step.failed}
        none={t.toHuman}
        error={errorAt('failed')}
        onChange={(failed) => change(withOptional(step, 'failed', failed))}
      />
    </>
  );
}

function Request({ step, change, errorAt, editing }: Props) {
  const { t, settings } = editing.saying;
  const requests = settings.connections.find(({ id }) => id === step.connection)?.requests ?? [];
  const kept = answerFields(step, settings.connections);
  return (
    <SelectField
      label={t.request}
      hint={kept.length > 0 ? t.callKeeps(asTemplates(kept)) : undefined}
      value={step.request}
      options={withUnknown(step.request, requests, t.chooseRequest, t.notThere)}
      error={errorAt('request')}
      onChange={(request) => change({ ...step, request })}
    />
  );
}

/** What is chosen stays in the list, even when it is not there any more. */
function withUnknown(
  chosen: string,
  known: readonly { readonly id: string; readonly name: string }[],
  choose: string,
  notThere: (id: string) => string,
) {
  const options = known.map(({ id, name }) => ({ value: id, label: name }));
  if (options.some(({ value }) => value === chosen)) return options;
  return [{ value: chosen, label: chosen === '' ? choose : notThere(chosen) }, ...options];
}
