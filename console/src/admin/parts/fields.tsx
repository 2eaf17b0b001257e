/**
 * Labelled fields for settings: one line, several lines, a number, a choice. Each is told its value and says each change;
 * none keeps anything, so that undo and discard show at once.
 */
import { useId } from 'preact/hooks';
import { Frame, type Labelled, stateOf } from './frame.tsx';

interface Text extends Labelled {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** Characters; the field takes no more. */
  readonly max?: number;
}

export function TextField({
  value,
  onChange,
  placeholder,
  max,
  isCode,
  type = 'text',
  ...labelled
}: Text & {
  /** Identifiers, addresses, templates: left to right, in letters that tell 0 from O. */
  readonly isCode?: boolean;
  readonly type?: 'text' | 'url' | 'email' | 'password' | 'search';
}) {
  const id = useId();
  return (
    <Frame id={id} {...labelled}>
      <input
        {...stateOf(id, labelled)}
        type={type as 'text'}
        class={isCode ? 'code' : undefined}
        dir={isCode ? 'ltr' : 'auto'}
        autocomplete="off"
        spellcheck={isCode ? false : undefined}
        value={value}
        placeholder={placeholder}
        maxLength={max}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Frame>
  );
}

export function TextArea({
  value,
  onChange,
  placeholder,
  max,
  rows = 3,
  isCode,
  ...labelled
}: Text & {
  readonly rows?: number;
  readonly isCode?: boolean;
}) {
  const id = useId();
  return (
    <Frame id={id} {...labelled}>
      <textarea
        {...stateOf(id, labelled)}
        class={isCode ? 'code' : undefined}
        dir={isCode ? 'ltr' : 'auto'}
        spellcheck={isCode ? false : undefined}
        rows={rows}
        value={value}
        placeholder={placeholder}
        maxLength={max}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Frame>
  );
}

export function NumberField({
  value,
  onChange,
  min,
  max,
  step = 1,
  ...labelled
}: Labelled & {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
}) {
  const id = useId();
  return (
    <Frame id={id} {...labelled}>
      <input
        {...stateOf(id, labelled)}
        type="number"
        inputmode={step === 1 ? 'numeric' : 'decimal'}
        value={value}
        min={min}
        max={max}
        step={step}
        onInput={({ currentTarget }) => {
          // An empty field on the way to another number changes nothing yet.
          if (currentTarget.value !== '' && !Number.isNaN(currentTarget.valueAsNumber))
            onChange(currentTarget.valueAsNumber);
        }}
        onBlur={({ currentTarget }) => {
          if (currentTarget.value !== String(value)) currentTarget.value = String(value);
        }}
      />
    </Frame>
  );
}

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export function SelectField<Value extends string>({
  value,
  options,
  onChange,
  ...labelled
}: Labelled & {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}) {
  const id = useId();
  return (
    <Frame id={id} {...labelled}>
      <select
        {...stateOf(id, labelled)}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
