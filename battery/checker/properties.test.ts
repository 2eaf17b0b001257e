/** Whatever happens on a server that keeps its promises, nothing is found; whatever one row or one delivery is lost, something is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from './check.ts';
import type { Entry, History } from './history.ts';
import { play, type Step } from './model.fixture.ts';

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('say', 'say', 'answer', 'note', 'look', 'leave', 'again', 'end', 'duplicate'),
  who: fc.nat(1_000),
  conversation: fc.nat(2),
});
const histories = fc.array(step, { maxLength: 80 }).map(play);

test('a valid history has no violations', () => {
  const property = fc.property(histories, (history) => {
    expect(check(history)).toEqual([]);
  });
  fc.assert(property, { numRuns: 300 });
});

const without = (history: History, seen: Entry): History => ({
  ...history,
  entries: history.entries.filter((entry) => entry !== seen),
});

test('any stored event that gets lost is missed', () => {
  const property = fc.property(histories, fc.nat(), (history, at) => {
    const lost = history.stored[at % history.stored.length];
    expect(check({ ...history, stored: history.stored.filter((row) => row !== lost) })).not.toEqual([]);
  });
  fc.assert(property, { numRuns: 200 });
});

test('any ack that names another seq is noticed', () => {
  const property = fc.property(histories, fc.nat(), (history, at) => {
    const acks = history.entries.filter((entry) => entry.kind === 'ack' && entry.seq !== undefined);
    const wrong = acks[at % acks.length];
    const entries = history.entries.map((entry) =>
      entry === wrong && entry.kind === 'ack' ? { ...entry, seq: (entry.seq ?? 0) + 1 } : entry,
    );
    expect(check({ ...history, entries })).not.toEqual([]);
  });
  fc.assert(property, { numRuns: 200 });
});

test('a delivery that gets lost is missed by whoever is sent the next one on that line', () => {
  const property = fc.property(histories, fc.nat(), (history, at) => {
    const deliveries = history.entries.filter((entry) => entry.kind === 'events');
    const followed = deliveries.filter((entry, index) =>
      deliveries
        .slice(index + 1)
        .some((later) => later.connection === entry.connection && later.conversation === entry.conversation),
    );
    fc.pre(followed.length > 0);
    const lost = followed[at % followed.length];
    if (lost) expect(check(without(history, lost)).map(({ invariant }) => invariant)).toContain('I5');
  });
  fc.assert(property, { numRuns: 200 });
});
