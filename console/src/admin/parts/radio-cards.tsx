/** A choice of few, each with a line that says what it means. */
import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly title: string; readonly hint: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function RadioCards<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const name = useId();
  return (
    <fieldset class="section radio-cards">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            <strong>{option.title}</strong>
            <span class="field-hint">{option.hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
