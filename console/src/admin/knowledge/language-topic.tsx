/** The language of an answer, and what says the same in the other one. */
import type { EntryId, KnowledgeEntry, Language } from '@sapa/protocol';
import { LANGUAGES } from '@sapa/protocol';
import { settingsHash } from '../../views/settings-route.ts';
import type { Draft } from '../draft.ts';
import { SelectField, TextField } from '../parts/fields.tsx';
import { usePartTexts } from '../parts/texts.ts';
import { inserted, siblingsOf, translationOf, withEntry } from './entries.ts';
import { put } from './put.ts';
import { useKnowledgeTexts } from './texts.ts';

interface Props {
  readonly draft: Draft;
  readonly onOpen: (id: EntryId) => void;
  readonly entry: KnowledgeEntry;
  readonly error: string | undefined;
  readonly onChange: (change: Partial<KnowledgeEntry>) => void;
}

export function LanguageAndTopic({ draft, entry, error, onChange, onOpen }: Props) {
  const t = useKnowledgeTexts();
  const words = usePartTexts();
  const entries = draft.settings.value.bot.knowledge;
  const siblings = siblingsOf(entries, entry);
  const other: Language = entry.language === 'id' ? 'en' : 'id';
  function translate() {
    const [here, there] = translationOf(entries, entry);
    const at = entries.findIndex(({ id }) => id === entry.id);
    put(draft, (all) => inserted(withEntry(all, here), there, at + 1));
    onOpen(there.id);
  }
  return (
    <div class="fields">
      <SelectField<Language>
        label={t.form.language}
        value={entry.language}
        options={LANGUAGES.map((value) => ({ value, label: words.languages[value] }))}
        onChange={(language) => onChange({ language })}
      />
      <div>
        <TextField
          label={t.form.topic}
          hint={t.form.topicHint}
          mark={t.form.optional}
          isCode
          max={64}
          value={entry.topic ?? ''}
          error={error}
          onChange={(topic) => onChange({ topic: topic || undefined })}
        />
        {siblings.length > 0 && (
          <p class="field-hint">
            {t.form.sameTopic}{' '}
            {siblings.map(({ id, questions }) => (
              <a key={id} href={settingsHash('knowledge', id)}>
                {questions[0] ?? t.untitled}
              </a>
            ))}
          </p>
        )}
        {!siblings.some(({ language }) => language === other) && (
          <button type="button" class="quiet" onClick={translate}>
            {t.form.translate[other]}
          </button>
        )}
      </div>
    </div>
  );
}
