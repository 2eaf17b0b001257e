/** What is watched from inside the page, as text: it runs there before anything else does. */

/** Layout shifts and the largest contentful paint, under `__seen`. */
export const WATCH = `
  globalThis.__seen = { shift: 0, lcp: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) __seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) __seen.lcp = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
`;

/** In the middle of the bubble; nothing where none is drawn. */
export const BUBBLE = `(() => {
  const button = document.querySelector('sapa-chat')?.shadowRoot.querySelector('button');
  if (!button) return;
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
})()`;

/**
 * When the bubble was pressed, and when the composer had the focus; by the page's own clock. A move of the focus within the shadow root
 * is not heard outside it. `mounted` and `opened` are promises, so that nothing has to ask meanwhile.
 */
export const TIME_OPENING = `
  globalThis.__opening = {};
  const { shadowRoot } = document.querySelector('sapa-chat');
  __opening.mounted = new Promise((resolve) => {
    const look = () => shadowRoot.querySelector('dialog') && resolve(true);
    new MutationObserver(look).observe(shadowRoot, { childList: true });
  });
  __opening.opened = new Promise((resolve) => {
    let press = 0;
    addEventListener('pointerdown', (event) => {
      press ||= event.timeStamp;
    }, true);
    shadowRoot.addEventListener('focusin', (event) => {
      if (event.target instanceof HTMLTextAreaElement) resolve({ press, focus: performance.now() });
    }, true);
  });
  // Who evaluates this must not wait for the promise above.
  undefined;
`;

/** Length of each frame, in milliseconds, from now on. */
export const WATCH_FRAMES = `
  globalThis.__frames = [];
  {
    let before = performance.now();
    requestAnimationFrame(function each(now) {
      __frames.push(now - before);
      before = now;
      requestAnimationFrame(each);
    });
  }
`;
