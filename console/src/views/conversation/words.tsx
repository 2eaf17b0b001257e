/** Where the words are written: Enter sends, Ctrl+B and Ctrl+I mark what is selected, files that are pasted go beside the reply. */
import type { ConversationId } from '@sapa/protocol';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Mode } from '../../state/drafts.ts';
import { markOf } from '../../state/keys.ts';
import { marking } from '../../state/marked.ts';
import { useDesk, useTexts } from '../ui.ts';

interface Props {
  readonly conversation: ConversationId;
  readonly mode: Mode;
  readonly text: string;
  readonly onSubmit: (event: Event) => void;
}

export function Words({ conversation, mode, text, onSubmit }: Props) {
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
  function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }) {
    if (event.isComposing) return;
    const mark = markOf(event);
    if (mark !== undefined) {
      event.preventDefault();
      putMark(event.currentTarget, mark);
    } else if (event.key === 'Enter' && !event.shiftKey) onSubmit(event);
  }
  function onPaste(event: ClipboardEvent) {
    const { clipboardData } = event;
    // Who copies from a document gets its words, not a picture of them.
    if (mode !== 'reply' || !clipboardData?.files.length || clipboardData.getData('text/plain') !== '') return;
    event.preventDefault();
    desk.tray.add(conversation, [...clipboardData.files]);
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
      onPaste={onPaste}
    />
  );
}

function putMark(area: HTMLTextAreaElement, mark: string): void {
  const { text, from, to, start, end } = marking(area.value, area.selectionStart, area.selectionEnd, mark);
  area.setSelectionRange(from, to);
  // The only way of writing that can be undone with Ctrl+Z.
  const isWritten = document.execCommand?.(text === '' ? 'delete' : 'insertText', false, text);
  if (!isWritten) {
    area.setRangeText(text, from, to);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.setSelectionRange(start, end);
}
