/** Writes a reply to the visitor or a private note to colleagues. Two colours, so that nobody mistakes one for the other. */
import { type ConversationId, TEXT_CHARS } from '@sapa/protocol';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Mode } from '../../state/drafts.ts';
import { Icon } from '../parts/icon.tsx';
import { useDesk, useTexts } from '../ui.ts';
import { Suggestions } from './suggestions.tsx';

export function Composer({ conversation }: { conversation: ConversationId }) {
  const t = useTexts();
  const desk = useDesk();
  const mode = desk.mode.value;
  const text = desk.drafts.all.value[`${mode}:${conversation}`] ?? '';
  const isEmpty = text.trim() === '';
  const over = text.length - TEXT_CHARS;

  function submit(event: Event) {
    event.preventDefault();
    if (!isEmpty && over <= 0) desk.send(conversation, mode, text.trim());
  }
  return (
    <form class="foot composer" data-mode={mode} onSubmit={submit}>
      <Modes mode={mode} />
      {mode === 'reply' && <Suggestions conversation={conversation} />}
      <Words conversation={conversation} mode={mode} text={text} onSubmit={submit} />
      <div class="composer-end">
        <span class="composer-hint">{over > 0 ? t.composer.tooLong(over) : t.composer.keys}</span>
        <button type="submit" class="primary" disabled={isEmpty || over > 0}>
          <Icon name={mode === 'note' ? 'note' : 'send'} />
          {mode === 'note' ? t.composer.addNote : t.composer.send}
        </button>
      </div>
    </form>
  );
}

function Modes({ mode }: { mode: Mode }) {
  const t = useTexts();
  const desk = useDesk();
  return (
    <fieldset class="modes" aria-label={t.composer.mode}>
      {(['reply', 'note'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={mode === each} onClick={() => desk.compose(each)}>
          {t.composer[each]}{' '}
          <span class="key" aria-hidden="true">
            {each === 'note' ? 'N' : 'R'}
          </span>
        </button>
      ))}
    </fieldset>
  );
}

interface WordsProps {
  readonly conversation: ConversationId;
  readonly mode: Mode;
  readonly text: string;
  readonly onSubmit: (event: Event) => void;
}

function Words({ conversation, mode, text, onSubmit }: WordsProps) {
  const t = useTexts();
  const desk = useDesk();
  const area = useRef<HTMLTextAreaElement>(null);
  const isWanted = desk.focusWanted.value === conversation;
  useLayoutEffect(() => {
    if (!isWanted) return;
    area.current?.focus();
    desk.focused();
  }, [isWanted, desk]);

  function onInput(event: { currentTarget: HTMLTextAreaElement }) {
    const { value } = event.currentTarget;
    desk.drafts.set(conversation, mode, value);
    if (mode === 'reply') desk.typist.typed(conversation, value.trim() !== '');
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) onSubmit(event);
  }
  return (
    <textarea
      ref={area}
      aria-label={t.composer[mode]}
      placeholder={mode === 'note' ? t.composer.noteHint : t.composer.replyHint}
      dir="auto"
      rows={2}
      value={text}
      onInput={onInput}
      onKeyDown={onKeyDown}
    />
  );
}
