import { describe, expect, test } from 'vitest';
import { AGAIN_MS, createChoice, TRIES } from './way-choice.ts';

/** What is tried, in order, while nobody answers. */
function unanswered(choice: ReturnType<typeof createChoice>, count: number, now = 0): string {
  return Array.from({ length: count }, () => (choice.next(now) === 'upgrade' ? 'u' : 'e')).join('');
}
function onEvents(at: number) {
  const choice = createChoice(TRIES);
  expect(choice.next(at)).toBe('events');
  choice.heard();
  return choice;
}

test('two upgrades that fail in a row make it the turn of events, and the other way round', () => {
  expect(unanswered(createChoice(0), 10)).toBe('uueeuueeuu');
});

test('upgrades that failed before the choice began count', () => {
  expect(unanswered(createChoice(1), 3)).toBe('uee');
  expect(unanswered(createChoice(2), 3)).toBe('eeu');
  expect(unanswered(createChoice(5), 3)).toBe('eeu');
});

test('an upgrade that works begins the count anew', () => {
  const choice = createChoice(1);
  expect(choice.next(0)).toBe('upgrade');
  choice.heard();
  expect(unanswered(choice, 3)).toBe('uue');
});

describe('events that work', () => {
  test('stay for a while, whatever the line goes through', () => {
    const choice = onEvents(1_000);
    for (let at = 2_000; at < AGAIN_MS; at += 60_000) {
      expect(choice.next(at)).toBe('events');
      choice.heard();
    }
  });

  test('give an upgrade one try on a reconnect after that, and the while begins again', () => {
    const choice = onEvents(1_000);
    expect(choice.next(1_000 + AGAIN_MS)).toBe('upgrade');
    expect(choice.next(2_000 + AGAIN_MS)).toBe('events');
    choice.heard();
    expect(choice.next(3_000 + AGAIN_MS)).toBe('events');
    choice.heard();
    expect(choice.next(2_000 + 2 * AGAIN_MS)).toBe('upgrade');
    choice.heard();
    expect(unanswered(choice, 3, 2_000 + 2 * AGAIN_MS)).toBe('uue');
  });

  test('give way to upgrades when two of them in a row are not answered', () => {
    expect(unanswered(onEvents(0), 5)).toBe('eeuue');
  });

  test('give way at once when an upgrade is known to work', () => {
    const choice = onEvents(0);
    choice.unblocked();
    expect(unanswered(choice, 3)).toBe('uue');
  });
});
