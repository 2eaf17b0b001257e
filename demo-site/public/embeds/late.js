/* The tag, a second after the page was there, as scripts of shops and plugins put it in. */
addEventListener('load', () => {
  setTimeout(() => {
    const { src, key } = document.getElementById('chat').dataset;
    const tag = document.createElement('script');
    tag.src = src;
    tag.dataset.site = key;
    document.head.append(tag);
  }, 1000);
});
