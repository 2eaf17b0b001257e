/* Three views in one page. */
{
  const show = () => {
    const view = location.pathname.split('/')[2] ?? 'shelf';
    document.title = `The ${view} · Warung Nusa`;
    const here = document.querySelector('[data-here]');
    if (here) here.textContent = `This is the ${view}.`;
  };
  /* Some frameworks swap the whole body: what others put there is gone. */
  const anew = () => {
    const body = document.createElement('body');
    body.append(document.querySelector('main').cloneNode(true));
    document.body.replaceWith(body);
  };
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('[data-view], [data-anew]') : null;
    if (!target) return;
    event.preventDefault();
    if (target.dataset.view) history.pushState({}, '', `/spa/${target.dataset.view}`);
    else anew();
    show();
  });
  addEventListener('popstate', show);
  show();
}
