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

/**
 * When the bubble was pressed, and when the composer had the focus; by the page's own clock. A move of the focus within the shadow root
 * is not heard outside it.
 */
export const TIME_OPENING = `
  globalThis.__opening = { press: 0, focus: 0 };
  const host = document.querySelector('sapa-chat');
  addEventListener('pointerdown', (event) => {
    __opening.press ||= event.timeStamp;
  }, true);
  host.shadowRoot.addEventListener('focusin', (event) => {
    if (event.target instanceof HTMLTextAreaElement) __opening.focus ||= performance.now();
  }, true);
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
