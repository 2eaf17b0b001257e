/* Development only: reloads when the shop starts anew or the widget was built again. */
{
  let started;
  const source = new EventSource('/reload');
  source.addEventListener('started', ({ data }) => {
    if (started !== undefined && started !== data) location.reload();
    started = data;
  });
  source.addEventListener('changed', () => location.reload());
}
