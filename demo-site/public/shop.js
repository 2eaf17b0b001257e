/* The basket's count, kept in the browser, and buttons that open the chat through its public API. */
{
  const KEY = 'warung-nusa.basket';
  const read = () => {
    try {
      const slugs = JSON.parse(localStorage.getItem(KEY) ?? '[]');
      return Array.isArray(slugs) ? slugs : [];
    } catch {
      // Storage is off or holds something else: the basket starts empty.
      return [];
    }
  };
  const show = () => {
    for (const output of document.querySelectorAll('[data-basket]')) output.textContent = String(read().length);
  };
  const add = (button) => {
    const basket = [...read(), button.dataset.add];
    try {
      localStorage.setItem(KEY, JSON.stringify(basket));
    } catch {
      // Without storage the basket forgets; a demo can live with it.
    }
    button.textContent = button.dataset.added;
    show();
  };
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.dataset.add) add(button);
    if (button && 'openChat' in button.dataset) window.Sapa?.open?.();
  });
  addEventListener('storage', show);
  show();
}
