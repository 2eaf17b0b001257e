/** One field of the form before the chat. */
import type { Department, PreChat, PreChatField, PreChatKind } from '@sapa/protocol';
import { useLanguage } from '../../../views/ui.ts';
import { SelectField, TextField } from '../../parts/fields.tsx';
import { ListEditor } from '../../parts/list-editor.tsx';
import { PickMany } from '../../parts/pick-many.tsx';
import { Switch } from '../../parts/switch.tsx';
import { TwoLanguages } from '../../parts/two-languages.tsx';
import { useVisitingTexts } from '../texts.ts';
import { BLANK_OPTION, isTwice, relabelled, withKind } from './pre-chat-edit.ts';

interface Props {
  readonly form: PreChat;
  readonly field: PreChatField;
  readonly at: number;
  /** That visitors of the site can pick. */
  readonly departments: readonly Department[];
  readonly onChange: (field: PreChatField) => void;
  /** @param path within the field: `label.id` */
  readonly errorAt: (path: string) => string | undefined;
}

export function FieldEditor(props: Props) {
  const { preChat: t } = useVisitingTexts();
  const language = useLanguage();
  const { form, field, at, departments, onChange, errorAt } = props;
  return (
    <>
      <TwoLanguages
        label={t.label}
        max={80}
        value={field.label}
        error={errorAt('label')}
        errorOf={(each) => errorAt(`label.${each}`)}
        onChange={(label) => onChange(relabelled(field, label))}
      />
      <div class="fields">
        <SelectField
          label={t.kind}
          value={field.kind}
          options={(Object.keys(t.kinds) as PreChatKind[]).map((value) => ({ value, label: t.kinds[value] }))}
          onChange={(kind) => onChange(withKind(field, kind))}
        />
        <TextField
          label={t.key}
          isCode
          max={40}
          value={field.field}
          error={isTwice(form.fields, at) ? t.keyTwice : errorAt('field')}
          onChange={(key) => onChange({ ...field, field: key.toLowerCase() })}
        />
      </div>
      {field.kind === 'choice' && <Options {...props} />}
      <Switch label={t.required} isOn={field.required} onChange={(required) => onChange({ ...field, required })} />
      {form.department && departments.length > 1 && (
        <PickMany
          label={t.departments}
          hint={t.departmentsHint}
          options={departments.map(({ id, name }) => ({ value: id, label: name[language] }))}
          chosen={field.departments}
          error={errorAt('departments')}
          onChange={(chosen) => onChange({ ...field, departments: chosen })}
        />
      )}
    </>
  );
}

function Options({ field, onChange, errorAt }: Props) {
  const { preChat: t } = useVisitingTexts();
  return (
    <>
      <ListEditor
        label={t.options}
        items={field.options}
        most={20}
        create={() => BLANK_OPTION}
        addLabel={t.addOption}
        nameOf={(option, place) => option.en || option.id || t.option(place + 1)}
        onChange={(options) => onChange({ ...field, options })}
      >
        {(option, set, place) => (
          <TwoLanguages
            label={t.option(place + 1)}
            max={80}
            value={option}
            errorOf={(each) => errorAt(`options[${place}].${each}`)}
            onChange={({ id = '', en = '' }) => set({ id, en })}
          />
        )}
      </ListEditor>
      {field.options.length < 2 && <p class="field-error">{t.noOptions}</p>}
    </>
  );
}
