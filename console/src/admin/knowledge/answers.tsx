/** The answers: a list to search, and the one that is open beside it; on small screens one at a time. */
import type { EntryId, KnowledgeEntry } from '@sapa/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { settingsHash } from '../../views/settings-route.ts';
import { useLanguage } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
import { Glyph } from '../parts/glyph.tsx';
import { blankEntry, EVERYTHING, inserted, type Search } from './entries.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryList } from './entry-list.tsx';
import { ExportButton, ImportButton } from './file-buttons.tsx';
import { put } from './put.ts';
import { SearchFields } from './search-fields.tsx';
import { useKnowledgeTexts } from './texts.ts';

interface Removed {
  readonly entry: KnowledgeEntry;
  readonly at: number;
}

export function Answers({ draft, item }: { draft: Draft; item: string | undefined }) {
  const t = useKnowledgeTexts();
  const language = useLanguage();
  const [search, setSearch] = useState<Search>(EVERYTHING);
  const [removed, setRemoved] = useState<Removed>();
  const entries = draft.settings.value.bot.knowledge;
  const at = entries.findIndex(({ id }) => id === item);
  useBackToItem(item);
  const open = (id: EntryId) => {
    location.hash = settingsHash('knowledge', id);
  };
  function add() {
    const entry = blankEntry(entries, search.language || language);
    put(draft, (all) => inserted(all, entry, 0));
    setSearch(EVERYTHING);
    open(entry.id);
  }
  function remove(entry: KnowledgeEntry) {
    setRemoved({ entry, at });
    put(draft, (all) => all.filter(({ id }) => id !== entry.id));
    location.hash = settingsHash('knowledge');
  }
  function bringBack({ entry, at: place }: Removed) {
    put(draft, (all) => inserted(all, entry, place));
    setRemoved(undefined);
    open(entry.id);
  }
  return (
    <>
      {removed && !entries.some(({ id }) => id === removed.entry.id) && (
        <Undo removed={removed} onUndo={() => bringBack(removed)} />
      )}
      <div class="buttons entry-tools">
        <button type="button" class="primary" onClick={add}>
          <Glyph name="plus" />
          {t.add}
        </button>
        <ImportButton draft={draft} />
        <ExportButton entries={entries} />
      </div>
      {entries.length === 0 ? (
        <Teach />
      ) : (
        <div class="entries">
          <div class="entries-list">
            <SearchFields settings={draft.settings.value} search={search} onSearch={setSearch} />
            <EntryList draft={draft} search={search} current={item} />
          </div>
          <div class="entries-open">
            {item === undefined && <p class="entries-pick">{t.pick}</p>}
            {item !== undefined && at < 0 && <Gone />}
            {at >= 0 && <EntryForm key={item} draft={draft} at={at} onRemove={remove} onOpen={open} />}
          </div>
        </div>
      )}
    </>
  );
}

/** Back in the list, the keyboard goes on where it was. */
function useBackToItem(item: string | undefined) {
  const before = useRef(item);
  useEffect(() => {
    const left = item === undefined ? before.current : undefined;
    if (left) document.querySelector<HTMLElement>(`.entry-items a[href="${settingsHash('knowledge', left)}"]`)?.focus();
    before.current = item;
  }, [item]);
}

function Undo({ removed: { entry }, onUndo }: { removed: Removed; onUndo: () => void }) {
  const t = useKnowledgeTexts();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [entry]);
  return (
    <p class="callout undo" role="status">
      {t.removed(entry.questions[0] ?? t.untitled)}
      <button type="button" class="quiet" ref={button} onClick={onUndo}>
        {t.undo}
      </button>
    </p>
  );
}

function Teach() {
  const t = useKnowledgeTexts();
  return (
    <div class="entries-empty">
      <h3>{t.empty.title}</h3>
      <p class="muted">{t.empty.text}</p>
    </div>
  );
}

function Gone() {
  const t = useKnowledgeTexts();
  return (
    <p class="entries-pick">
      {t.gone} <a href={settingsHash('knowledge')}>{t.back}</a>
    </p>
  );
}
