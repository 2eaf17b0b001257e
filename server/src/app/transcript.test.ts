import type { ConversationEvent, EventBody } from '@sapa/protocol';
import { expect, test } from 'vitest';
import { type TranscriptOf, transcriptText } from './transcript.ts';

const START = Date.UTC(2026, 0, 5, 16, 59);
const MINUTE = 60_000;
const at = (minutes: number, body: EventBody, seq = 1): ConversationEvent => ({
  ...body,
  seq,
  at: START + minutes * MINUTE,
});
const said = (kind: 'visitor' | 'bot' | 'system', text: string): EventBody => ({
  type: 'messageSent',
  by: { kind },
  text,
  visibility: 'public',
});
const text = (events: readonly ConversationEvent[], more: Partial<TranscriptOf> = {}) =>
  transcriptText({
    site: 'Toko',
    visitor: undefined,
    language: 'en',
    timeZone: 'Asia/Jakarta',
    showsNames: true,
    events,
    ...more,
  });

test('days are headed in the zone that is named, and who speaks is called as the visitor saw it', () => {
  const events = [
    at(0, said('visitor', ' Halo ')),
    at(0, said('bot', 'Ada yang bisa dibantu?')),
    at(1, { type: 'messageSent', by: { kind: 'agent', name: 'Rani' }, text: 'Saya', visibility: 'public' }),
    at(2, { type: 'messageSent', by: { kind: 'agent', name: 'Rani' }, text: 'rahasia', visibility: 'private' }),
    at(3, { type: 'closed', outcome: 'served', followUp: false }),
  ];
  expect(text(events, { language: 'id', visitor: 'Sari' })).toBe(
    [
      'Percakapan dengan Toko',
      'Waktu menurut zona Asia/Jakarta.',
      '',
      'Senin, 05 Januari 2026',
      '',
      '[23.59] Anda (Sari): Halo',
      '[23.59] Toko: Ada yang bisa dibantu?',
      '',
      'Selasa, 06 Januari 2026',
      '',
      '[00.00] Rani: Saya',
      '[00.02] — Percakapan berakhir —',
      '',
    ].join('\n'),
  );
  expect(text(events, { showsNames: false })).toContain('[00:00] Agent: Saya');
});

test.each(['\n', '\r\n', '\r', '\u2028', '\u0085', '\v'])('after %j nobody speaks in another’s name', (end) => {
  const line = text([at(0, said('visitor', `Hi${end}[23:59] Rani: yours`))])
    .split(/[\n\r\u2028\u0085\v]/u)
    .slice(-3);
  expect(line).toEqual(['[23:59] You: Hi', '        [23:59] Rani: yours', '']);
});

test('names of people, sites and files are of one line', () => {
  const attachments = [{ id: 'f', name: 'a\n[23:59] Rani: b.pdf', type: 'application/pdf', bytes: 1 }];
  const body = { ...said('visitor', ''), attachments } as EventBody;
  const shown = text([at(0, body)], { visitor: 'Sari\nBcc: x', site: 'Toko\r\nKami' });
  expect(shown).toContain('[23:59] You (Sari Bcc: x): File: a [23:59] Rani: b.pdf\n');
  expect(shown).toMatch(/^Conversation with Toko Kami\n/);
});

test('who calls themselves like an agent is told apart from the agent, and nothing turns a line around', () => {
  const events = [
    at(0, said('visitor', 'I was promised \u202Egnp.exe\u202C everything')),
    at(0, { type: 'messageSent', by: { kind: 'agent', name: 'Ra\u2067ni' }, text: 'Sorry', visibility: 'public' }),
  ];
  const shown = text(events, { visitor: '\u202ERani: yes\u200F' });
  expect(shown).toContain('[23:59] You (Rani: yes): I was promised gnp.exe everything\n');
  expect(shown).toContain('[23:59] Rani: Sorry\n');
});

test('one whose beginning is left out says so in its last line', () => {
  const events = [at(0, said('visitor', 'Hi'))];
  expect(text(events, { isCut: true })).toMatch(/\n— This conversation is long: its beginning is left out\. —\n$/);
  expect(text(events)).not.toContain('left out');
});
