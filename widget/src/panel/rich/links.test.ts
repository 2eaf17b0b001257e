import { expect, test } from 'vitest';
import { createLinks } from './links.ts';

const MINUTE = 60_000;

/** Links of a server that answers what a test says, at a time that a test says. */
function linksOn(answer: (ids: readonly string[], asked: number) => Record<string, string> | Error) {
  let now = 1_000_000;
  const asked: (readonly string[])[] = [];
  let changes = 0;
  const links = createLinks(
    async (ids) => {
      asked.push(ids);
      const answered = answer(ids, asked.length);
      if (answered instanceof Error) throw answered;
      return answered;
    },
    () => now,
    () => {
      changes++;
    },
  );
  return {
    links,
    asked,
    changes: () => changes,
    pass(ms: number) {
      now += ms;
    },
    /** Everything that is on its way has come. */
    settled: () => new Promise((done) => setImmediate(done)),
  };
}
const numbered = (ids: readonly string[], asked: number) =>
  Object.fromEntries(ids.map((id) => [id, `/${id}?${asked}`]));

test('all files of one paint are asked for together, fifty at a time, and once', async () => {
  const { links, asked, changes, settled } = linksOn(numbered);
  const ids = Array.from({ length: 60 }, (_, at) => `f${at}`);
  for (const id of [...ids, ...ids]) links.find(id);
  await settled();
  expect(asked.map(({ length }) => length)).toEqual([50, 10]);
  expect(changes()).toBe(2);
  expect(links.find('f0')).toMatchObject({ href: '/f0?1', src: '/f0?1' });
  expect(links.find('f59')?.href).toBe('/f59?2');
});

test('a link that expires is asked for again, while what is shown does not load twice', async () => {
  const { links, asked, pass, settled } = linksOn(numbered);
  links.find('a');
  await settled();
  pass(9 * MINUTE + 1);
  expect(links.find('a')?.href).toBe('/a?1');
  await settled();
  expect(links.find('a')).toMatchObject({ href: '/a?2', src: '/a?1' });
  expect(asked).toHaveLength(2);
});

test('a click on a link that has expired waits for a good one; without an answer it leads nowhere', async () => {
  const { links, pass, settled } = linksOn((ids, asked) =>
    asked === 2 ? new Error('off line') : numbered(ids, asked),
  );
  let clicks = 0;
  const click = () => void clicks++;
  links.find('a');
  await settled();
  expect(links.isGood('a', click)).toBe(true);
  pass(10 * MINUTE);
  expect(links.isGood('a', click)).toBe(false);
  await settled();
  expect(clicks).toBe(0);
  expect(links.isGood('a', click)).toBe(false);
  await settled();
  expect(clicks).toBe(1);
  expect(links.isGood('a', click)).toBe(true);
});

test('when nobody answers it is asked again by a later paint, not by every one', async () => {
  const { links, asked, pass, settled } = linksOn((ids, times) =>
    times === 1 ? new Error('500') : numbered(ids, times),
  );
  links.find('a');
  await settled();
  links.find('a');
  await settled();
  expect(asked).toHaveLength(1);
  pass(5_001);
  links.find('a');
  await settled();
  expect(links.find('a')?.href).toBe('/a?2');
});

test('an image that does not load is asked for once more; what nobody has is gone', async () => {
  const { links, asked, settled } = linksOn((ids, times) => (times > 1 ? {} : numbered(ids, times)));
  links.find('a');
  await settled();
  links.failed('a');
  expect(links.find('a')?.src).toBeUndefined();
  await settled();
  expect(links.find('a')).toMatchObject({ isGone: true });
  links.failed('a');
  await settled();
  expect(asked).toHaveLength(2);
});
