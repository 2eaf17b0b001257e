/** The browser's own window to pick files; on phones, where it was asked for, the camera. */
import type { Chat } from '../chat.ts';

export function pick(chat: Chat, isPhoto: boolean): void {
  const { root } = chat.dock;
  const input = root.ownerDocument.createElement('input');
  input.type = 'file';
  input.hidden = true;
  if (isPhoto) {
    input.accept = 'image/*';
    input.capture = 'environment';
  } else input.multiple = true;
  input.oncancel = () => input.remove();
  input.onchange = () => {
    const files = [...(input.files ?? [])];
    input.remove();
    void import('../files/files.tsx').then(
      ({ take }) => take(chat, files),
      // Off line before any file was ever sent: they can be picked again.
      () => {},
    );
  };
  // Some browsers say nothing of what was picked unless it is on the page.
  root.append(input);
  input.click();
}
