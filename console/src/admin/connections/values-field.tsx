/**
 * Names with values, row by row or as one JSON text. JSON pasted into a row becomes rows. JSON that is not whole yet changes
 * nothing, and says so at once.
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { same } from '../merge.ts';
import { TextArea, TextField } from '../parts/fields.tsx';
import { ErrorText } from '../parts/frame.tsx';
import { ListEditor } from '../parts/list-editor.tsx';
import {
  type Parsed,
  parseValues,
  pastedValues,
  type Row,
  retyped,
  rowsOf,
  type Scalar,
  type Values,
  valuesOf,
} from './record.ts';
import { SecretField } from './secret-field.tsx';
import { type ConnectionsTexts, useConnectionTexts } from './texts.ts';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly values: Values;
  readonly onChange: (values: Record<string, Scalar>) => void;
  /** Values are texts only. */
  readonly isText?: boolean;
  readonly isSecret?: boolean;
  readonly nameLabel?: string;
  readonly valueLabel?: string;
  /** What is wrong with a name, while it is written. */
  readonly doubtOf?: (name: string) => string | undefined;
  /** @param name of a value; absent: of the whole */
  readonly errorAt: (name?: string) => string | undefined;
}

export function ValuesField(props: Props) {
  const { records: t } = useConnectionTexts();
  const [isJson, setJson] = useState(false);
  return (
    <div class="values-field">
      {isJson ? <AsJson {...props} /> : <AsRows {...props} />}
      <button
        type="button"
        class="quiet values-mode"
        aria-label={`${isJson ? t.asRows : t.asJson}: ${props.label}`}
        onClick={() => setJson(!isJson)}
      >
        {isJson ? t.asRows : t.asJson}
      </button>
    </div>
  );
}

function AsRows(props: Props) {
  const { label, hint, values, onChange, isText = false, isSecret = false, errorAt } = props;
  const { records: t } = useConnectionTexts();
  const [typed, setTyped] = useState<readonly Row[]>([]);
  // Rows without a name yet are not in the values: what was typed is shown as long as it means the same.
  const rows = same(valuesOf(typed), values) ? typed : rowsOf(values);
  function set(next: readonly Row[]) {
    setTyped(next);
    onChange(valuesOf(next));
  }
  function paste(event: ClipboardEvent, at: number) {
    const pasted = pastedValues(event.clipboardData?.getData('text') ?? '', isText);
    if (!pasted) return;
    event.preventDefault();
    const others = rows.filter(({ name, value }, place) => place !== at || name !== '' || value !== '');
    set(rowsOf({ ...valuesOf(others), ...pasted }));
  }
  const error = errorAt();
  return (
    <>
      <ListEditor
        label={label}
        hint={isSecret ? [hint, t.jsonHint].filter(Boolean).join(' ') : hint}
        items={rows}
        create={() => ({ name: '', value: '' })}
        addLabel={t.add}
        nameOf={({ name }) => t.row(name)}
        onChange={set}
      >
        {(row, change, at) => (
          <Pasted onPaste={(event) => paste(event, at)}>
            <RowFields {...props} row={row} rows={rows} at={at} onRow={change} />
          </Pasted>
        )}
      </ListEditor>
      {error && <ErrorText error={error} />}
    </>
  );
}

/** Hears what is pasted into any field of a row. */
function Pasted({ onPaste, children }: { onPaste: (event: ClipboardEvent) => void; children: ComponentChildren }) {
  return (
    <div class="values-row" onPaste={onPaste}>
      {children}
    </div>
  );
}

type RowProps = Props & { row: Row; rows: readonly Row[]; at: number; onRow: (row: Row) => void };

function RowFields({ row, rows, at, onRow, isSecret, nameLabel, valueLabel, doubtOf, errorAt }: RowProps) {
  const { records: t } = useConnectionTexts();
  const isTwice = row.name !== '' && rows.some(({ name }, place) => place > at && name === row.name);
  const doubt = row.name === '' ? undefined : doubtOf?.(row.name);
  const value = {
    label: valueLabel ?? t.value,
    value: String(row.value),
    error: row.name === '' ? undefined : errorAt(row.name),
    onChange: (text: string) => onRow({ ...row, value: retyped(row.value, text) }),
  };
  return (
    <>
      <TextField
        label={nameLabel ?? t.name}
        isCode
        max={80}
        value={row.name}
        error={isTwice ? t.twice : doubt}
        onChange={(name) => onRow({ ...row, name: name.trim() })}
      />
      {isSecret && typeof row.value === 'string' ? (
        <SecretField {...value} of={row.name} what={row.name || value.label} />
      ) : (
        <TextField {...value} isCode />
      )}
    </>
  );
}

function AsJson({ label, hint, values, onChange, isText = false, errorAt }: Props) {
  const { records: t } = useConnectionTexts();
  const [typed, setTyped] = useState<{ readonly text: string; readonly meant: Values }>();
  // What was typed stays until the values are changed from elsewhere.
  const own = typed && same(typed.meant, values) ? typed.text : undefined;
  const parsed = own === undefined ? undefined : parseValues(own, isText);
  return (
    <TextArea
      label={t.json(label)}
      hint={hint}
      isCode
      rows={6}
      value={own ?? JSON.stringify(values, null, 2)}
      error={parsed && !parsed.ok ? reasonOf(parsed, t) : errorAt()}
      onChange={(text) => {
        const next = parseValues(text, isText);
        setTyped({ text, meant: next.ok ? next.values : values });
        if (next.ok) onChange(next.values);
      }}
    />
  );
}

function reasonOf(parsed: Extract<Parsed, { ok: false }>, t: ConnectionsTexts['records']): string {
  if (parsed.reason === 'notPlain' || parsed.reason === 'notText') return t[parsed.reason](parsed.name);
  return t[parsed.reason];
}
