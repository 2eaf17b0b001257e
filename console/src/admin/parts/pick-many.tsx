/**
 * Some of a list: a box for each where there are few, else those chosen, and a search for more. What was chosen and is not there
 * any more is shown as such, so that it can be taken out.
 */
import { useState } from 'preact/hooks';
import { type Option, TextField } from './fields.tsx';
import { ErrorText } from './frame.tsx';
import { Glyph } from './glyph.tsx';
import { usePartTexts } from './texts.ts';

interface Props<Value extends string> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly options: readonly Option<Value>[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: Value[]) => void;
}

/** As many as one can look over. */
const BOXES = 16;
const FOUND = 8;

export function PickMany<Value extends string>(props: Props<Value>) {
  const { label, hint, error, options } = props;
  const t = usePartTexts();
  return (
    <fieldset class="pick" data-wrong={error ? true : undefined}>
      <legend>{label}</legend>
      {options.length === 0 && props.chosen.length === 0 && <p class="field-hint">{t.pick.nothing}</p>}
      {options.length <= BOXES ? <Boxes {...props} /> : <Search {...props} />}
      {error && <ErrorText error={error} />}
      {hint && <p class="field-hint">{hint}</p>}
    </fieldset>
  );
}

const toggled = <Value extends string>(chosen: readonly Value[], value: Value, isIn: boolean): Value[] =>
  isIn ? [...chosen, value] : chosen.filter((each) => each !== value);

function Boxes<Value extends string>({ options, chosen, onChange }: Props<Value>) {
  const t = usePartTexts();
  const gone = chosen.filter((value) => !options.some((option) => option.value === value));
  const all = [...options, ...gone.map((value) => ({ value, label: t.pick.gone(value) }))];
  return (
    <div class="pick-boxes">
      {all.map(({ value, label }) => (
        <label key={value} class="pick-box">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => onChange(toggled(chosen, value, event.currentTarget.checked))}
          />
          <span dir="auto">{label}</span>
        </label>
      ))}
    </div>
  );
}

function Search<Value extends string>({ label, options, chosen, onChange }: Props<Value>) {
  const t = usePartTexts();
  const [sought, setSought] = useState('');
  const words = sought.trim().toLowerCase();
  const found = options.filter(
    (option) => !chosen.includes(option.value) && option.label.toLowerCase().includes(words),
  );
  return (
    <>
      <Chosen options={options} chosen={chosen} onChange={onChange} />
      <TextField label={t.pick.search(label)} type="search" value={sought} onChange={setSought} />
      <ul class="pick-found">
        {found.slice(0, FOUND).map(({ value, label: name }) => (
          <li key={value}>
            <button
              type="button"
              class="add"
              onClick={() => {
                onChange(toggled(chosen, value, true));
                setSought('');
              }}
            >
              <Glyph name="plus" size={16} />
              <span dir="auto">{name}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="field-hint" role="status">
        {found.length === 0 ? t.pick.noMatch : found.length > FOUND ? t.pick.more(found.length - FOUND) : ''}
      </p>
    </>
  );
}

function Chosen<Value extends string>({
  options,
  chosen,
  onChange,
}: Pick<Props<Value>, 'options' | 'chosen' | 'onChange'>) {
  const t = usePartTexts();
  const nameOf = (value: Value) => options.find((option) => option.value === value)?.label ?? t.pick.gone(value);
  return (
    <ul class="pick-chosen">
      {chosen.map((value) => (
        <li key={value}>
          <span dir="auto">{nameOf(value)}</span>
          <button
            type="button"
            class="icon-button"
            aria-label={t.remove(nameOf(value))}
            title={t.remove(nameOf(value))}
            onClick={() => onChange(toggled(chosen, value, false))}
          >
            <Glyph name="remove" size={16} />
          </button>
        </li>
      ))}
    </ul>
  );
}
