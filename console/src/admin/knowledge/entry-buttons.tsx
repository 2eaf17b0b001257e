/** What can be done with one answer: try it, copy it, delete it. */
import type { EntryId, KnowledgeEntry } from '@sapa/protocol';
import { settingsHash } from '../../views/settings-route.ts';
import type { Draft } from '../draft.ts';
import { copyOf, inserted } from './entries.ts';
import { put } from './put.ts';
import { useKnowledgeTexts } from './texts.ts';

interface Props {
  readonly draft: Draft;
  readonly entry: KnowledgeEntry;
  readonly at: number;
  readonly onRemove: (entry: KnowledgeEntry) => void;
  readonly onOpen: (id: EntryId) => void;
}

export function EntryButtons({ draft, entry, at, onRemove, onOpen }: Props) {
  const t = useKnowledgeTexts();
  function duplicate() {
    const copy = copyOf(draft.settings.value.bot.knowledge, entry);
    put(draft, (all) => inserted(all, copy, at + 1));
    onOpen(copy.id);
  }
  return (
    <>
      <a class="button quiet" href={settingsHash('bench', entry.questions[0])}>
        {t.form.tryIt}
      </a>
      <button type="button" class="quiet" onClick={duplicate}>
        {t.form.duplicate}
      </button>
      <button type="button" class="quiet danger-text" onClick={() => onRemove(entry)}>
        {t.form.remove}
      </button>
    </>
  );
}
