/** What a file would do to the knowledge, before it does; or on which lines it is wrong. */
import type { KnowledgeEntry } from '@sapa/protocol';
import { useState } from 'preact/hooks';
import { Dialog } from '../../views/parts/dialog.tsx';
import type { Draft } from '../draft.ts';
import { type Decoded, tellingWords } from './decode.ts';
import { difference, withImported } from './entries.ts';
import type { Imported } from './entry-csv.ts';
import type { RowProblem } from './entry-row.ts';
import { put } from './put.ts';
import { useKnowledgeTexts } from './texts.ts';

interface Props {
  readonly draft: Draft;
  readonly name: string;
  readonly decoded: Decoded;
  readonly read: Imported;
  readonly onClose: () => void;
}

export function ImportDialog({ draft, name, decoded, read, onClose }: Props) {
  const t = useKnowledgeTexts();
  return (
    <Dialog title={t.file.title} onClose={onClose}>
      <Guess decoded={decoded} />
      {read.ok ? (
        <Confirm draft={draft} name={name} {...read} onClose={onClose} />
      ) : (
        <Refused problems={read.problems} onClose={onClose} />
      )}
    </Dialog>
  );
}

/** Only a guess is told: what is valid UTF-8, or says what it is, leaves no doubt. */
function Guess({ decoded: { encoding, text } }: Pick<Props, 'decoded'>) {
  const t = useKnowledgeTexts();
  if (encoding !== 'windows-1252') return null;
  const words = tellingWords(text);
  return (
    <p class="callout import-guess" dir="auto">
      {t.file.guessed} {words.length > 0 && t.file.check(words)}
    </p>
  );
}

interface Confirmed extends Pick<Props, 'draft' | 'name' | 'onClose'> {
  readonly entries: readonly KnowledgeEntry[];
  readonly ignored: readonly string[];
}

function Confirm({ draft, name, entries, ignored, onClose }: Confirmed) {
  const t = useKnowledgeTexts();
  const [isReplacing, setReplacing] = useState(false);
  const { added, changed, unchanged, missing } = difference(draft.settings.value.bot.knowledge, entries);
  function submit(event: Event) {
    event.preventDefault();
    put(draft, (all) => withImported(all, entries, isReplacing));
    onClose();
  }
  return (
    <form onSubmit={submit}>
      <p>{t.file.what(name)}</p>
      <ul class="import-counts">
        <li>{t.file.added(added)}</li>
        <li>{t.file.changed(changed)}</li>
        <li>{t.file.unchanged(unchanged)}</li>
      </ul>
      {ignored.length > 0 && <p class="field-hint">{t.file.ignored(ignored)}</p>}
      {missing > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={isReplacing}
            onChange={(event) => setReplacing(event.currentTarget.checked)}
          />
          {t.file.replace(missing)}
        </label>
      )}
      {added + changed === 0 && <p class="muted">{t.file.nothing}</p>}
      <div class="dialog-buttons">
        <button type="button" onClick={onClose}>
          {t.file.cancel}
        </button>
        <button type="submit" class="primary" data-focus>
          {t.file.submit}
        </button>
      </div>
    </form>
  );
}

const SHOWN = 20;

function Refused({ problems, onClose }: { problems: readonly RowProblem[]; onClose: () => void }) {
  const t = useKnowledgeTexts();
  return (
    <>
      <p class="callout danger import-refused">{t.file.bad(problems.length)}</p>
      <ul class="import-problems">
        {problems.slice(0, SHOWN).map(({ line, column, why, what = '' }) => (
          <li key={`${line} ${column} ${why} ${what}`}>
            <strong>{t.file.line(line, column)}</strong> {t.file.why[why](what)}
          </li>
        ))}
        {problems.length > SHOWN && <li class="muted">{t.file.more(problems.length - SHOWN)}</li>}
      </ul>
      <div class="dialog-buttons">
        <button type="button" class="primary" data-focus onClick={onClose}>
          {t.file.close}
        </button>
      </div>
    </>
  );
}
