/** What the site says first, above the launcher: a text that opens the chat, and a way to be rid of it. Takes no focus. */
import type { Dock } from '../../dock.ts';
import css from './bubble.css?inline';

export interface BubbleParts {
  readonly text: string;
  readonly language: string;
  /** Name of the button that closes it. */
  readonly dismiss: string;
  readonly onOpen: () => void;
  readonly onDismiss: () => void;
}

/** @returns how to take it away */
export function showBubble({ root, button }: Pick<Dock, 'root' | 'button'>, parts: BubbleParts): () => void {
  const { ownerDocument: page } = root;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
  const make = (name: string, part: string) => Object.assign(page.createElement(name), { className: `hail${part}` });

  const box = make('div', '');
  const status = make('div', '-status');
  const words = make('button', '-text');
  const cross = make('button', '-x');
  words.lang = parts.language;
  words.dir = 'auto';
  words.textContent = parts.text;
  words.onclick = parts.onOpen;
  cross.ariaLabel = cross.title = parts.dismiss;
  cross.onclick = parts.onDismiss;
  box.onkeydown = (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    parts.onDismiss();
  };
  status.role = 'status';
  box.append(status, cross);
  button.before(box);
  // Into what is there already: only then is it read out.
  status.append(words);

  return () => {
    const hadFocus = box.contains(root.activeElement);
    box.remove();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
    if (hadFocus) button.focus();
  };
}
