/** Writes a reply to the visitor or a private note to colleagues. Two colours, so that nobody mistakes one for the other. */
import { type ConversationId, TEXT_CHARS } from '@sapa/protocol';
import type { Texts } from '../../i18n/index.ts';
import type { Mode } from '../../state/drafts.ts';
import type { TrayFile } from '../../state/tray.ts';
import { Icon } from '../parts/icon.tsx';
import { useDesk, useTexts } from '../ui.ts';
import { Attach } from './attach.tsx';
import { Enclosures } from './enclosures.tsx';
import { Suggestions } from './suggestions.tsx';
import { Words } from './words.tsx';

export function Composer({ conversation }: { conversation: ConversationId }) {
  const t = useTexts();
  const desk = useDesk();
  const mode = desk.mode.value;
  const text = desk.drafts.all.value[`${mode}:${conversation}`] ?? '';
  const files = mode === 'reply' ? (desk.tray.all.value.get(conversation) ?? []) : [];
  const isEmpty = text.trim() === '' && files.length === 0;
  const held = heldBack(text, files, t);

  function submit(event: Event) {
    event.preventDefault();
    if (!isEmpty && held === undefined) desk.send(conversation, mode, text.trim());
  }
  return (
    <form class="foot composer" data-mode={mode} onSubmit={submit}>
      <Modes mode={mode} />
      {mode === 'reply' && <Suggestions conversation={conversation} />}
      <Words conversation={conversation} mode={mode} text={text} onSubmit={submit} />
      {mode === 'reply' && <Enclosures conversation={conversation} />}
      <div class="composer-end">
        <Attach conversation={conversation} mode={mode} />
        <span class="composer-hint" title={t.composer.syntax} data-held={held !== undefined || undefined}>
          {held ?? t.composer.keys}
        </span>
        <button type="submit" class="primary" disabled={isEmpty || held !== undefined}>
          <Icon name={mode === 'note' ? 'note' : 'send'} />
          {mode === 'note' ? t.composer.addNote : t.composer.send}
        </button>
      </div>
    </form>
  );
}

/** @returns why it cannot be sent yet */
function heldBack(text: string, files: readonly TrayFile[], t: Texts): string | undefined {
  const over = text.length - TEXT_CHARS;
  if (over > 0) return t.composer.tooLong(over);
  if (files.some(({ failure }) => failure)) return t.composer.filesFailed;
  return files.some(({ attachment }) => !attachment) ? t.composer.filesUnderWay : undefined;
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
