import { expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import type { ServerLine } from '../app/lines/parts.ts';
import { parseVisitorFrame } from './parse.ts';
import { Reception } from './reception.ts';

function open(isWelcomed = true) {
  const clock = createManualClock();
  const done: string[] = [];
  const connection = {
    isOpen: true,
    send() {},
    drained: async () => {},
    close: (code: number, reason: string) => void done.push(`close ${code} ${reason}`),
    cut: () => void done.push('cut'),
    ping: () => void done.push('ping'),
  };
  const log = { info() {}, warn() {}, error() {} };
  const line: ServerLine<never> = {
    receive: () => undefined,
    refuse: (reason) => void done.push(reason),
    isWelcomed: () => isWelcomed,
    closed: () => void done.push('closed'),
  };
  const reception = new Reception({ clock, log, parse: parseVisitorFrame }, connection, line as never);
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      clock.advance(1_000);
      reception.sweep(clock.now());
    }
  };
  return { reception, done, pass };
}

test('[W6] who says nothing is asked once, and given up after 40 s', () => {
  const { done, pass } = open();
  pass(20);
  expect(done).toEqual([]);
  pass(20);
  expect(done).toEqual(['ping']);
  pass(1);
  expect(done).toEqual(['ping', 'cut']);
});

test('[W6] a hidden page that only answers pings keeps its line', () => {
  const { reception, done, pass } = open();
  for (let minute = 0; minute < 10; minute++) {
    pass(21);
    reception.alive();
  }
  expect(done).toEqual(Array.from({ length: 10 }, () => 'ping'));
});

test('who has not said hello in 10 s is told so', () => {
  const { done, pass } = open(false);
  pass(9);
  expect(done).toEqual([]);
  pass(1);
  expect(done).toEqual(['close 4401 no hello']);
});

test('[W4] the tenth invalid frame closes with 1008', () => {
  const { reception, done } = open();
  for (let each = 0; each < 9; each++) reception.hear('{"t":"nonsense"}');
  expect(done).toEqual(Array.from({ length: 9 }, () => 'invalid_frame'));
  reception.hear('not even JSON');
  expect(done.slice(9)).toEqual(['invalid_frame', 'close 1008 too many invalid frames']);
});
