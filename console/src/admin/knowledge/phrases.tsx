/** What the bot says where no answer is meant: greeting, "did you mean", on the way to a person. */
import type { BotSettings, Language, Phrase } from '@sapa/protocol';
import { changeBot, type Draft } from '../draft.ts';
import { phrases as en } from '../i18n/en/phrases.ts';
import { phrases as id } from '../i18n/id/phrases.ts';
import { textsIn } from '../i18n/texts.ts';
import { PhrasesEditor, TwoLanguages } from '../parts/two-languages.tsx';
import { isLabel, mostOf, PHRASE_GROUPS } from './phrase-groups.ts';

const usePhraseTexts = textsIn({ en, id });
const GROUPS = ['begin', 'unsure', 'handover', 'flows'] as const;

export function Phrases({ draft }: { draft: Draft }) {
  const t = usePhraseTexts();
  return (
    <>
      <p class="muted">{t.lead}</p>
      {GROUPS.map((group) => (
        <section key={group} class="section">
          <h3>{t.groups[group]}</h3>
          {PHRASE_GROUPS[group].map((phrase) => (
            <PhraseField key={phrase} draft={draft} phrase={phrase} />
          ))}
          {group === 'begin' && <FirstReplies draft={draft} />}
        </section>
      ))}
    </>
  );
}

function PhraseField({ draft, phrase }: { draft: Draft; phrase: Phrase }) {
  const t = usePhraseTexts();
  const { phrases } = draft.settings.value.bot;
  return (
    <TwoLanguages
      label={t.label[phrase]}
      value={{ id: phrases.id[phrase], en: phrases.en[phrase] }}
      {...(!isLabel(phrase) && { rows: 2 })}
      max={mostOf(phrase)}
      errorOf={(language) => draft.problemAt(`bot.phrases.${language}.${phrase}`)}
      onChange={(texts) => changeBot(draft, (bot) => withPhrase(bot, phrase, texts))}
    />
  );
}

function withPhrase(bot: BotSettings, phrase: Phrase, texts: { id?: string; en?: string }): BotSettings {
  const set = (language: Language) => ({ ...bot.phrases[language], [phrase]: texts[language] });
  return { ...bot, phrases: { id: set('id'), en: set('en') } };
}

function FirstReplies({ draft }: { draft: Draft }) {
  const t = usePhraseTexts();
  return (
    <PhrasesEditor
      label={t.quickReplies}
      hint={t.quickRepliesHint}
      rows={3}
      value={draft.settings.value.bot.quickReplies}
      errorOf={(language) => draft.problemIn(`bot.quickReplies.${language}`)}
      onChange={(quickReplies) => changeBot(draft, (bot) => ({ ...bot, quickReplies }))}
    />
  );
}
