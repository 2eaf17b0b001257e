import type { CommandId, EventBody } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import { activePage, RANI, SALES } from '../../preview/sample.ts';
import { logRows, type Row } from './log.ts';

const NOW = new Date(2026, 2, 3, 12).getTime();
const { events } = activePage(NOW);
const groups = (rows: readonly Row[]) => rows.filter((row) => row.kind === 'group');

describe('logRows', () => {
  it('shows the whole history, with what the bot said', () => {
    const speakers = new Set(groups(logRows(events, [], RANI)).map(({ speaker }) => speaker));
    expect([...speakers]).toEqual(['bot', 'visitor', 'me']);
  });

  it('joins what one person says in a row, and parts it after a pause', () => {
    const mine = groups(logRows(events, [], RANI)).filter(({ speaker, isNote }) => speaker === 'me' && !isNote);
    expect(mine.map(({ bubbles }) => bubbles.length)).toEqual([2, 1]);
  });

  it('keeps a private note apart from a reply of the same agent', () => {
    const notes = groups(logRows(events, [], RANI)).filter(({ isNote }) => isNote);
    expect(notes.map(({ bubbles }) => bubbles.map(({ text }) => text))).toEqual([
      ['Regular customer of the Bandung branch: offer free delivery.'],
    ]);
  });

  it('puts a day before the first event of each day', () => {
    const yesterday = events.map((event) => ({ ...event, at: event.at - 86_400_000, seq: event.seq }));
    const days = logRows([...yesterday, ...events], [], RANI).filter(({ kind }) => kind === 'day');
    expect(days).toHaveLength(2);
  });

  const wish = { type: 'handoverRequested', trigger: 'wish', summary: { asked: [], answered: [], misses: 0 } } as const;
  const queued = { type: 'queued', department: SALES, reason: 'handover', priority: 3, skills: [] } as const;
  const linesOf = (...bodies: readonly EventBody[]) =>
    logRows(
      bodies.map((body, at) => ({ ...body, seq: at + 1, at: NOW })),
      [],
      RANI,
    ).flatMap((row) => (row.kind === 'line' ? row.event.type : []));

  it('says once that a human was asked for, when a choice of department repeats it', () => {
    const picked = { type: 'departmentPicked', department: SALES } as const;
    expect(linesOf(wish, picked, { ...wish, target: SALES }, queued)).toEqual(['handoverRequested', 'queued']);
  });

  it('says it again for another wait, and for another reason', () => {
    const accepted = { type: 'accepted', agent: RANI } as const;
    const again = { type: 'reopened', reason: 'visitorWrote' } as const;
    expect(linesOf(wish, queued, accepted, again, wish).filter((type) => type === 'handoverRequested')).toHaveLength(2);
    expect(linesOf({ ...wish, trigger: 'misses' }, wish)).toHaveLength(2);
  });

  it('does not part what the bot says for steps of a flow, nor for a system that answered', () => {
    const says = { type: 'messageSent', by: { kind: 'bot' }, text: 'One moment', visibility: 'public' } as const;
    const step = { type: 'flowReached', flow: 'order', step: 'find', tries: 0 } as const;
    const answered = { type: 'callAnswered', call: 'c1' } as const;
    const ended = { type: 'flowLeft', flow: 'order', reason: 'ended' } as const;
    const steps = [says, step, answered, says, ended, says];
    const rowsOf = (bodies: readonly EventBody[]) =>
      groups(
        logRows(
          bodies.map((body, at) => ({ ...body, seq: at + 1, at: NOW })),
          [],
          RANI,
        ),
      );
    expect(rowsOf(steps).map(({ bubbles }) => bubbles.length)).toEqual([3]);
    expect(linesOf(...steps)).toEqual([]);
    expect(linesOf({ ...answered, failure: 'timeout' })).toEqual(['callAnswered']);
  });

  it('[D2] shows words on their way once: as pending, then as recorded', () => {
    const id = 'c1' as CommandId;
    const pending = [{ id, command: { type: 'say', text: 'Halo' } as const, at: NOW }];
    const before = logRows(events, pending, RANI).flatMap((row) => (row.kind === 'group' ? row.bubbles : []));
    expect(before.filter(({ text }) => text === 'Halo')).toEqual([
      { key: 'c1', text: 'Halo', at: NOW, pending: { id, isRefused: false, files: [] } },
    ]);
    const recorded = {
      ...events.at(-1),
      type: 'messageSent',
      by: { kind: 'agent', agent: RANI },
      text: 'Halo',
    } as const;
    const after = logRows(
      [...events, { ...recorded, seq: 99, at: NOW, visibility: 'public', command: id }],
      pending,
      RANI,
    );
    const bubbles = after.flatMap((row) => (row.kind === 'group' ? row.bubbles : []));
    expect(bubbles.filter(({ text }) => text === 'Halo').map(({ pending: way }) => way)).toEqual([undefined]);
  });
});
