/** Shows that files which are held over the chat can be dropped there. In place, for the styles of this chunk may not be here. */

export function highlight(dialog: HTMLElement | null): void {
  if (!dialog || dialog.style.outlineStyle) return;
  const over = new AbortController();
  Object.assign(dialog.style, { outlineStyle: 'dashed', outlineWidth: '3px', outlineOffset: '-8px' });
  const stop = () => {
    over.abort();
    Object.assign(dialog.style, { outlineStyle: '', outlineWidth: '', outlineOffset: '' });
  };
  dialog.addEventListener('drop', stop, over);
  dialog.addEventListener(
    'dragleave',
    // From one element in it to the next is not out of it.
    ({ relatedTarget }) => dialog.contains(relatedTarget as Node | null) || stop(),
    over,
  );
}
