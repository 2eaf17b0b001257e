/* As tag managers do it: HTML that the owner typed is put into a hidden element, where its scripts are dead, and each is made anew. */
addEventListener('load', () => {
  const { src, key } = document.getElementById('chat').dataset;
  const box = document.createElement('div');
  box.hidden = true;
  box.innerHTML = `<script async src="${src}" data-site="${key}"></script>`;
  document.body.append(box);
  for (const dead of box.querySelectorAll('script')) {
    const tag = document.createElement('script');
    for (const { name, value } of dead.attributes) tag.setAttribute(name, value);
    dead.replaceWith(tag);
  }
});
