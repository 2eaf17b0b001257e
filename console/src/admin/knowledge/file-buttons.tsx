/** The knowledge to a file and back. Nothing is changed before a person has seen what a file would do. */
import type { KnowledgeEntry } from '@sapa/protocol';
import { useRef, useState } from 'preact/hooks';
import type { Draft } from '../draft.ts';
import { Glyph } from '../parts/glyph.tsx';
import { type Decoded, decodeText } from './decode.ts';
import { exportEntries, type Imported, importEntries } from './entry-csv.ts';
import { ImportDialog } from './import-dialog.tsx';
import { useKnowledgeTexts } from './texts.ts';

export function ExportButton({ entries }: { entries: readonly KnowledgeEntry[] }) {
  const t = useKnowledgeTexts();
  function save() {
    const url = URL.createObjectURL(new Blob([exportEntries(entries)], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'sapa-knowledge.csv';
    link.click();
    URL.revokeObjectURL(url);
  }
  return (
    <button type="button" aria-disabled={entries.length === 0 || undefined} onClick={save}>
      <Glyph name="download" />
      {t.export}
    </button>
  );
}

export function ImportButton({ draft }: { draft: Draft }) {
  const t = useKnowledgeTexts();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<{ readonly name: string; readonly decoded: Decoded; readonly read: Imported }>();
  async function read(chosen: File | undefined) {
    if (!chosen) return;
    const sites = draft.settings.value.sites.map(({ key }) => key);
    const decoded = decodeText(new Uint8Array(await chosen.arrayBuffer()));
    setFile({ name: chosen.name, decoded, read: importEntries(decoded.text, sites) });
  }
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        <Glyph name="upload" />
        {t.import}
      </button>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        aria-label={t.import}
        hidden
        onChange={({ currentTarget }) => {
          void read(currentTarget.files?.[0]);
          // The same file can be chosen again after it was mended.
          currentTarget.value = '';
        }}
      />
      {file && <ImportDialog draft={draft} {...file} onClose={() => setFile(undefined)} />}
    </>
  );
}
