import { expect, test } from 'vitest';
import { reportPages } from './pages.ts';

function visitor() {
  let page = { url: '/', title: 'Home' };
  let isVisible = true;
  let isUp = true;
  let timers: (() => void)[] = [];
  const sent: string[] = [];
  const pages = reportPages({
    page: () => page,
    isVisible: () => isVisible,
    send(frame) {
      if (isUp) sent.push(`${frame.page.url} ${frame.page.title}`);
      return isUp;
    },
    later(_, run) {
      timers.push(run);
      return () => {
        timers = timers.filter((each) => each !== run);
      };
    },
  });
  return {
    pages,
    sent,
    timers: () => timers.length,
    set: (part: { isVisible?: boolean; isUp?: boolean }) => {
      isVisible = part.isVisible ?? isVisible;
      isUp = part.isUp ?? isUp;
    },
    go(url: string, title: string) {
      page = { url, title };
      pages.look();
    },
    settle() {
      const due = timers;
      timers = [];
      for (const run of due) run();
    },
  };
}

test('a page is told once it has settled, with the title that came after the address', () => {
  const { go, settle, sent, pages } = visitor();
  go('/cart', 'Home');
  go('/cart', 'Cart');
  settle();
  pages.look();
  settle();
  expect(sent).toEqual(['/ Home', '/cart Cart']);
});

test('a title that blinks is not told over and over', () => {
  const { go, settle, sent } = visitor();
  for (let i = 0; i < 20; i += 1) {
    go('/', i % 2 ? '(!) New offer' : 'Home');
    settle();
    go('/', `Counting ${i}`);
    settle();
  }
  expect(sent).toHaveLength(5);
  go('/cart', 'Cart');
  settle();
  expect(sent.at(-1)).toBe('/cart Cart');
});

test('what could not be told, off line or unseen, is told later', () => {
  const { go, settle, sent, set, pages, timers } = visitor();
  set({ isUp: false });
  go('/a', 'A');
  settle();
  set({ isUp: true, isVisible: false });
  pages.look();
  expect([sent, timers()]).toEqual([['/ Home'], 0]);
  set({ isVisible: true });
  pages.look();
  settle();
  expect(sent).toEqual(['/ Home', '/a A']);
});

test('back in this tab, its page is told again: another one may have been looked at', () => {
  const { go, settle, sent, pages, timers } = visitor();
  go('/a', 'A');
  settle();
  pages.again();
  settle();
  expect(sent).toEqual(['/ Home', '/a A', '/a A']);
  pages.again();
  pages.stop();
  expect(timers()).toBe(0);
});
