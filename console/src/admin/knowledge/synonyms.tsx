/** Words that mean the same in this business, per language. */
import type { Language } from '@sapa/protocol';
import { LANGUAGES } from '@sapa/protocol';
import { changeBot, type Draft } from '../draft.ts';
import { WordsField } from '../parts/lines.tsx';
import { ListEditor } from '../parts/list-editor.tsx';
import { useKnowledgeTexts } from './texts.ts';

const MEANINGS = 500;

export function Synonyms({ draft }: { draft: Draft }) {
  const t = useKnowledgeTexts();
  return (
    <section class="section">
      <p class="muted">{t.synonym.lead}</p>
      <div class="fields">
        {LANGUAGES.map((language) => (
          <Meanings key={language} draft={draft} language={language} />
        ))}
      </div>
    </section>
  );
}

function Meanings({ draft, language }: { draft: Draft; language: Language }) {
  const t = useKnowledgeTexts();
  return (
    <ListEditor
      label={t.synonym.label[language]}
      items={draft.settings.value.bot.synonyms[language]}
      create={(): string[] => []}
      addLabel={t.synonym.add}
      nameOf={(words, at) => words[0] ?? `${t.synonym.item} ${at + 1}`}
      most={MEANINGS}
      onChange={(list) => changeBot(draft, (bot) => ({ ...bot, synonyms: { ...bot.synonyms, [language]: list } }))}
    >
      {(words, change, at) => (
        <WordsField
          label={`${t.synonym.item} ${at + 1}`}
          isLabelUnseen
          placeholder={t.synonym.placeholder[language]}
          value={words}
          error={draft.problemIn(`bot.synonyms.${language}[${at}]`)}
          onChange={change}
        />
      )}
    </ListEditor>
  );
}
