/** How much is unread, before the page's title; the page may change its own meanwhile, and has it back as it was. */

export interface Badge {
  set(unread: number): void;
  /** The page's own. */
  title(): string;
  /** To be called when the page may have written a title. */
  look(): void;
}

export function createBadge(document: Document): Badge {
  let count = 0;
  /** As the page has it, and as it stands in the element, which is there or not. */
  let own = '';
  let text: string | null | undefined;
  let written = '';

  const element = () => document.querySelector('title');
  function learn() {
    const seen = document.title;
    const badge = `(${count}) `;
    // Read by the page and written back with our words in it.
    const isOurs = count > 0 && seen.startsWith(badge);
    own = isOurs ? seen.slice(badge.length) : seen;
    text = isOurs ? own : element()?.textContent;
  }
  /** In the text node that is there, which a framework may know. */
  function write(title: string) {
    const node = element()?.firstChild;
    if (node?.nodeType === 3 && !node.nextSibling) node.nodeValue = title;
    else document.title = title;
  }
  function show() {
    write(`(${count}) ${own}`);
    written = document.title;
  }
  const isOther = () => document.title !== written;

  return {
    set(unread) {
      if (unread === count) return;
      if (!count || isOther()) learn();
      count = unread;
      if (count) show();
      else if (text === undefined) element()?.remove();
      else write(text ?? '');
    },
    title() {
      if (!count) return document.title;
      if (isOther()) learn();
      return own;
    },
    look() {
      if (!count || !isOther()) return;
      learn();
      show();
    },
  };
}
