/** One answer: how it is asked, what is said, to whom. */
import type { EntryId, KnowledgeEntry } from '@sapa/protocol';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../views/parts/icon.tsx';
import { settingsHash } from '../../views/settings-route.ts';
import type { Draft } from '../draft.ts';
import { TextArea } from '../parts/fields.tsx';
import { LinesField, WordsField } from '../parts/lines.tsx';
import { Switch } from '../parts/switch.tsx';
import { Audience } from './audience.tsx';
import { Bubble } from './bubble.tsx';
import { withEntry } from './entries.ts';
import { EntryButtons } from './entry-buttons.tsx';
import { LanguageAndTopic } from './language-topic.tsx';
import { put } from './put.ts';
import { useKnowledgeTexts } from './texts.ts';

interface Props {
  readonly draft: Draft;
  readonly at: number;
  readonly onRemove: (entry: KnowledgeEntry) => void;
  readonly onOpen: (id: EntryId) => void;
}

export function EntryForm({ draft, at, onRemove, onOpen }: Props) {
  const t = useKnowledgeTexts();
  const form = useRef<HTMLElement>(null);
  const entry = draft.settings.value.bot.knowledge[at];
  useLayoutEffect(() => {
    // A new answer is ready to be written; one that was opened is where the keyboard goes on.
    if (entry?.questions.length === 0) form.current?.querySelector('textarea')?.focus();
    else form.current?.focus({ preventScroll: true });
  }, []);
  if (!entry) return null;
  const set = (change: Partial<KnowledgeEntry>) => put(draft, (all) => withEntry(all, { ...entry, ...change }));
  const problem = (field: keyof KnowledgeEntry) => draft.problemIn(`bot.knowledge[${at}].${field}`);
  return (
    <section class="section entry-form" aria-label={entry.questions[0] ?? t.untitled} ref={form} tabIndex={-1}>
      <div class="buttons">
        <a class="button quiet entry-back" href={settingsHash('knowledge')}>
          <Icon name="back" />
          {t.back}
        </a>
        <EntryButtons draft={draft} entry={entry} at={at} onRemove={onRemove} onOpen={onOpen} />
      </div>
      <LinesField
        label={t.form.questions}
        hint={t.form.questionsHint}
        value={entry.questions}
        error={problem('questions')}
        onChange={(questions) => set({ questions })}
      />
      <TextArea
        label={t.form.answer}
        value={entry.answer}
        rows={5}
        max={4_000}
        error={problem('answer')}
        onChange={(answer) => set({ answer })}
      />
      <LinesField
        label={t.form.quickReplies}
        hint={t.form.quickRepliesHint}
        mark={t.form.optional}
        rows={2}
        value={entry.quickReplies}
        error={problem('quickReplies')}
        onChange={(quickReplies) => set({ quickReplies })}
      />
      <Bubble text={entry.answer} quickReplies={entry.quickReplies} />
      <WordsField
        label={t.form.keywords}
        hint={t.form.keywordsHint}
        mark={t.form.optional}
        value={entry.keywords}
        error={problem('keywords')}
        onChange={(keywords) => set({ keywords })}
      />
      <LanguageAndTopic draft={draft} entry={entry} error={problem('topic')} onChange={set} onOpen={onOpen} />
      <WordsField
        label={t.form.tags}
        hint={t.form.tagsHint}
        mark={t.form.optional}
        value={entry.tags}
        error={problem('tags')}
        onChange={(tags) => set({ tags })}
      />
      <Audience entry={entry} sites={draft.settings.value.sites} error={problem('sites')} onChange={set} />
      <Switch
        label={t.form.smallTalk}
        hint={t.form.smallTalkHint}
        isOn={entry.smallTalk}
        onChange={(smallTalk) => set({ smallTalk })}
      />
      <p class="field-hint">
        {t.form.id}: <code>{entry.id}</code>
      </p>
    </section>
  );
}
