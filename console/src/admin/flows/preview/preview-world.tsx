/** What the preview takes for granted: the visitor's language, opening hours, and what other systems answer. */
import type { Flow } from '@sapa/protocol';
import { SelectField, TextField } from '../../parts/fields.tsx';
import { Switch } from '../../parts/switch.tsx';
import { answerFields, type Saying } from '../step-words.ts';
import type { World } from './use-preview.ts';

interface Props {
  readonly flow: Flow;
  readonly saying: Saying;
  readonly world: World;
  readonly onChange: (world: World) => void;
}

const LANGUAGES = ['id', 'en'] as const;
const CALLS = ['succeed', 'fail', 'notFound'] as const;

export function PreviewWorld({ flow, saying, world, onChange }: Props) {
  const { t } = saying;
  const hasCalls = flow.steps.some((step) => step.do === 'call');
  return (
    <div class="fields preview-world">
      <SelectField
        label={t.preview.language}
        value={world.language}
        options={LANGUAGES.map((value) => ({ value, label: t.languages[value] }))}
        onChange={(language) => onChange({ ...world, language })}
      />
      {hasCalls && (
        <SelectField
          label={t.preview.calls}
          value={world.calls}
          options={CALLS.map((value) => ({ value, label: t.preview.callAnswers[value] }))}
          onChange={(calls) => onChange({ ...world, calls })}
        />
      )}
      {hasCalls && world.calls === 'succeed' && <Values {...{ flow, saying, world, onChange }} />}
      <Switch label={t.preview.open} isOn={world.open} onChange={(open) => onChange({ ...world, open })} />
    </div>
  );
}

function Values({ flow, saying, world, onChange }: Props) {
  const { preview } = saying.t;
  const { connections } = saying.settings;
  const fields = [
    ...new Set(flow.steps.flatMap((step) => (step.do === 'call' ? answerFields(step, connections) : []))),
  ];
  if (fields.length === 0) return null;
  return (
    <details class="preview-values">
      <summary>{preview.values(fields.length)}</summary>
      <div class="fields">
        {fields.map((field) => (
          <TextField
            key={field}
            label={field}
            value={world.values[field] ?? ''}
            max={200}
            onChange={(value) => onChange({ ...world, values: { ...world.values, [field]: value } })}
          />
        ))}
      </div>
    </details>
  );
}
