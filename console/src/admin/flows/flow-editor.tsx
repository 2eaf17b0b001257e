/** One flow: its name, when it starts, its steps, and a preview that runs what is written right now. */
import type { Flow, SiteKey } from '@sapa/protocol';
import { useState } from 'preact/hooks';
import { Icon } from '../../views/parts/icon.tsx';
import { settingsHash } from '../../views/settings-route.ts';
import type { Draft } from '../draft.ts';
import { TextField } from '../parts/fields.tsx';
import { ListEditor } from '../parts/list-editor.tsx';
import { Switch } from '../parts/switch.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { withOptional } from './edit-steps.ts';
import { type Editing, editingOf } from './editing.ts';
import { blankCondition } from './new-step.ts';
import { Preview } from './preview/preview.tsx';
import { StepList } from './step-list.tsx';
import { aboutCondition, type Saying } from './step-words.ts';

interface Props {
  readonly draft: Draft;
  readonly index: number;
  readonly flow: Flow;
  readonly saying: Saying;
}

export function FlowEditor({ draft, index, flow, saying }: Props) {
  const { t } = saying;
  const editing = editingOf(draft, index, flow, saying);
  /** Where the preview waits: marked in the list of steps. */
  const [here, setHere] = useState<string>();
  return (
    <div class="flow-editor">
      <div class="flow-form">
        <a class="flow-back" href={settingsHash('flows')}>
          <Icon name="back" />
          {t.back}
        </a>
        <Head editing={editing} />
        <Start editing={editing} />
        <StepList editing={editing} here={here} />
      </div>
      <Preview draft={draft} flow={flow} saying={saying} onReach={setHere} />
    </div>
  );
}

function Head({ editing }: { editing: Editing }) {
  const { flow, change, errorAt, saying } = editing;
  const { t } = saying;
  return (
    <section class="section flow-head" aria-label={flow.name}>
      <h2 dir="auto">{flow.name}</h2>
      <TextField
        label={t.name}
        value={flow.name}
        max={80}
        error={errorAt('name')}
        onChange={(name) => change((old) => ({ ...old, name }))}
      />
      <Switch label={t.isOn} hint={t.onHint} isOn={flow.on} onChange={(on) => change((old) => ({ ...old, on }))} />
      <Sites editing={editing} />
    </section>
  );
}

function Sites({ editing }: { editing: Editing }) {
  const { flow, change, draft, saying } = editing;
  const { sites } = draft.settings.value;
  if (sites.length < 2 && flow.sites === undefined) return null;
  const chosen = flow.sites ?? [];
  function toggle(key: SiteKey, isChosen: boolean) {
    const next = isChosen ? [...chosen, key] : chosen.filter((site) => site !== key);
    change((old) => withOptional(old, 'sites', next.length > 0 ? next : undefined));
  }
  return (
    <fieldset class="flow-sites">
      <legend>{saying.t.sites}</legend>
      {sites.map(({ key, name }) => (
        <label key={key} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={(event) => toggle(key, event.currentTarget.checked)}
          />
          {name}
        </label>
      ))}
      <p class="field-hint">{saying.t.sitesHint}</p>
    </fieldset>
  );
}

function Start({ editing }: { editing: Editing }) {
  const { flow, change, errorAt, saying } = editing;
  const { t } = saying;
  return (
    <section class="section flow-start">
      <ListEditor
        label={t.startTitle}
        hint={t.startHint}
        items={flow.start}
        most={10}
        create={() => blankCondition('keyword')}
        addLabel={t.addCondition}
        nameOf={(condition, at) => `${t.condition(at + 1)} (${aboutCondition(condition, saying)})`}
        onChange={(start) => change((old) => ({ ...old, start }))}
      >
        {(condition, set, at) => (
          <ConditionFields
            condition={condition}
            onChange={set}
            saying={saying}
            errorAt={(path) => errorAt(`start[${at}].${path}`)}
          />
        )}
      </ListEditor>
    </section>
  );
}
