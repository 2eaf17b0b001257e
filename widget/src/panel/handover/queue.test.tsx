/** The queue card: the server says what changes, the time counts down by itself, and nothing gets worse without a word why. */
import { afterEach, expect, test } from 'vitest';
import { AT, said } from '../../../test/fake-line.ts';
import { mountTestPanel } from '../../../test/panel.ts';

let mounted: ReturnType<typeof mountTestPanel> | undefined;
afterEach(() => {
  mounted?.panel.destroy();
  mounted?.host.remove();
  mounted = undefined;
});

const QUEUED = { type: 'queued', department: 'sales' as never, reason: 'handover', priority: 3, skills: [] } as const;

/** A visitor in the queue, and the time in our hands. */
function waiting(language: 'id' | 'en' = 'en') {
  let now = AT;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  mounted = mountTestPanel(language, new Map(), {
    now: () => now,
    later(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
  });
  const { panel, line, ui } = mounted;
  panel.show(true);
  line.welcome({ language });
  line.happen([said('visitor', 'a person please'), QUEUED]);
  return {
    panel,
    line,
    ui,
    timers: () => timers.length,
    tell: (signal: object) => line.signal({ type: 'queue', position: 2, waitMs: 180_000, ...signal }),
    pass(ms: number) {
      now += ms;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
  };
}

test('the time counts down between two signals, and at its end it is any moment', async () => {
  const { ui, tell, pass } = waiting();
  tell({});
  expect(await ui.findByText('You are number 2 in line')).toBeTruthy();
  expect(ui.getByText('About 3 minutes')).toBeTruthy();
  pass(31_000);
  expect(await ui.findByText('About 2 minutes')).toBeTruthy();
  pass(61_000);
  expect(await ui.findByText('About 1 minute')).toBeTruthy();
  pass(88_000);
  expect(await ui.findByText('Any moment now')).toBeTruthy();
});

test('each repaint leaves one timer, and none when they are served or the time has run out', async () => {
  const { ui, line, tell, pass, timers } = waiting();
  const before = timers();
  tell({});
  await ui.findByText('About 3 minutes');
  tell({ position: 1, waitMs: 120_000 });
  await ui.findByText('About 2 minutes');
  expect(timers()).toBe(before + 1);
  pass(120_000);
  await ui.findByText('Any moment now');
  expect(timers()).toBe(before);
  tell({ position: 1, waitMs: 60_000, reason: 'slower' });
  await ui.findByText('About 1 minute');
  line.happen([{ type: 'accepted', name: 'Rani' }]);
  await ui.findByText('Rani joined');
  expect(timers()).toBe(before);
});

test('a signal that another tab heard before counts on from when it was heard', async () => {
  const { ui, tell } = waiting();
  tell({ at: AT - 65_000 });
  expect(await ui.findByText('About 2 minutes')).toBeTruthy();
});

test('a chat that was closed meanwhile counts on from when the signal came', async () => {
  const { ui, panel, tell, pass } = waiting();
  panel.show(false);
  tell({});
  pass(120_000);
  panel.show(true);
  expect(await ui.findByText('About 1 minute')).toBeTruthy();
});

test('when nobody can know it says a few minutes', async () => {
  const { ui, tell } = waiting();
  tell({ waitMs: null });
  expect(await ui.findByText('It may take a few minutes')).toBeTruthy();
});

test.each([
  ['overtaken', 'Someone urgent came before you.', 'Ada yang lebih mendesak di depan Anda.'],
  ['fewerAgents', 'An agent left: it takes a little longer.', 'Seorang petugas pergi, jadi sedikit lebih lama.'],
  ['moved', 'You were passed on to another team.', 'Anda diteruskan ke tim lain.'],
  ['slower', 'It takes longer than we thought.', 'Ternyata lebih lama dari perkiraan.'],
])('why it got worse, in one sentence: %s', async (reason, english, indonesian) => {
  for (const [language, sentence] of [
    ['en', english],
    ['id', indonesian],
  ] as const) {
    const { ui, tell, panel } = waiting(language);
    tell({ reason });
    expect(await ui.findByText(sentence)).toBeTruthy();
    tell({ position: 1, waitMs: 60_000 });
    expect(await ui.findByText(language === 'en' ? 'About 1 minute' : 'Sekitar 1 menit')).toBeTruthy();
    expect(ui.queryByText(sentence)).toBeNull();
    panel.destroy();
    mounted?.host.remove();
  }
});

test('what is new is read out, the counting down is not', async () => {
  const { ui, tell, pass } = waiting();
  tell({ reason: 'overtaken' });
  const time = await ui.findByText('About 3 minutes');
  expect(time.getAttribute('aria-live')).toBe('polite');
  expect(ui.getByRole('status').textContent).toBe('You are number 2 in lineSomeone urgent came before you.');
  pass(31_000);
  expect(await ui.findByText('About 2 minutes')).toBe(time);
  expect(time.getAttribute('aria-live')).toBe('off');
});

test('in the queue and not told yet, it says that somebody is sought', async () => {
  const { ui } = waiting();
  expect(await ui.findByText('We will be with you as soon as we can')).toBeTruthy();
});
