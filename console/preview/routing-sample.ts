/** The same shop on a busy day, as a supervisor sees it: rules, skills, overflow, what is on hold, a message, and the board. */
import type { AgentView, BoardView, DepartmentId, EventBody, Route } from '@sapa/protocol';
import type { Page } from './fake-server.ts';
import { BILLING, BUDI, me, morning, pageOf, RANI, SALES, SITI, SUPPORT } from './sample.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export const supervisor: AgentView = { ...me, role: 'supervisor' };

const says = (kind: 'visitor' | 'bot', text: string): EventBody => ({
  type: 'messageSent',
  by: { kind },
  text,
  visibility: 'public',
});
const wanted = (target: DepartmentId, asked: string): EventBody => ({
  type: 'handoverRequested',
  trigger: 'policy',
  target,
  summary: { asked: [asked], answered: [], misses: 0 },
});
const route: Route = {
  rule: { id: 'refunds', name: 'Refunds to those who may decide' },
  preferred: [],
  steps: [{ afterMs: MINUTE, department: SUPPORT, reason: 'overflow' }],
};
const routed = (department: DepartmentId, priority: number): EventBody => ({
  type: 'queued',
  department,
  reason: 'handover',
  priority,
  skills: [{ skill: 'refund', level: 3 }],
  route,
});
const accepted = (agent: 'rani' | 'budi'): EventBody =>
  agent === 'rani'
    ? { type: 'accepted', agent: RANI, name: 'Rani' }
    : { type: 'accepted', agent: BUDI, name: 'Budi', by: RANI };

const REFUND = 'The chair broke after a week. I want my money back.';

/** A rule held; then nobody who may was free, and another department was let in. */
export const refundPage = (now: number, id = 'r1'): Page =>
  pageOf({ id, now, language: 'en', visitor: { name: 'Hendra Wijaya' } }, [
    [200, says('visitor', REFUND)],
    [199, wanted(BILLING, REFUND)],
    [199, routed(BILLING, 1)],
    [120, { type: 'relaxed', step: 1, reason: 'ring', skills: [{ skill: 'refund', level: 1 }] }],
    [
      90,
      { type: 'relaxed', step: 2, reason: 'overflow', department: SUPPORT, skills: [{ skill: 'refund', level: 1 }] },
    ],
  ]);

export const refundOffer = (now: number, id = 'r2'): Page => {
  const { snapshot, events } = refundPage(now, id);
  const seq = snapshot.head + 1;
  const offer = { agent: RANI, expiresAt: now + 24 * SECOND };
  return {
    snapshot: { ...snapshot, head: seq, status: 'offered', offer },
    events: [...events, { type: 'offered', ...offer, name: 'Rani', seq, at: now - 6 * SECOND }],
  };
};

/** @param agent who has it */
export const heldPage = (now: number, id = 'h1', agent: 'rani' | 'budi' = 'rani'): Page =>
  pageOf({ id, now, visitor: { name: 'Ratna' } }, [
    [1_500, says('visitor', 'Boleh minta foto gudangnya?')],
    [1_499, wanted(SALES, 'Boleh minta foto gudangnya?')],
    [1_499, { type: 'queued', department: SALES, reason: 'handover', priority: 3, skills: [] }],
    [1_480, accepted(agent)],
    [
      1_400,
      {
        type: 'messageSent',
        by: { kind: 'agent', agent: RANI, name: 'Rani' },
        text: 'Saya tanyakan dulu.',
        visibility: 'public',
      },
    ],
    [1_200, { type: 'held', by: agent === 'rani' ? RANI : BUDI }],
  ]);

/** Left in the night, queued at opening. */
export const ticketPage = (now: number, id = 't1'): Page =>
  pageOf({ id, now, visitor: { name: 'Putu', email: 'putu@example.com' } }, [
    [30_000, says('visitor', 'Apakah bisa kirim ke Denpasar?')],
    [29_990, { type: 'ended', by: { kind: 'visitor' }, reason: 'leftMessage' }],
    [29_990, { type: 'closed', outcome: 'missed', followUp: true }],
    [600, { type: 'reopened', reason: 'opening' }],
    [
      600,
      {
        type: 'handoverRequested',
        trigger: 'opening',
        target: SALES,
        summary: { asked: ['Apakah bisa kirim ke Denpasar?'], answered: [], misses: 0 },
      },
    ],
    [
      600,
      {
        type: 'queued',
        department: SALES,
        reason: 'opening',
        priority: 4,
        skills: [],
        ticket: true,
        since: now - 30_000 * SECOND,
      },
    ],
  ]);

/** A colleague answers it. */
export const otherPage = (now: number, id = 'x1'): Page =>
  pageOf({ id, now, language: 'en', visitor: { name: 'Olivia' } }, [
    [500, says('visitor', 'My invoice has the wrong name')],
    [499, wanted(BILLING, 'My invoice has the wrong name')],
    [499, routed(BILLING, 2)],
    [470, accepted('budi')],
    [40, says('visitor', 'Hello?')],
  ]);

export const busyDay = (now: number): readonly Page[] => [
  ...morning(now),
  refundPage(now),
  refundOffer(now),
  heldPage(now),
  ticketPage(now),
  otherPage(now),
];

/** As the server would count it. */
export const boardSample = (now: number): BoardView => ({
  departments: [
    {
      id: SALES,
      open: true,
      waiting: 1,
      tickets: 1,
      longestSince: now - 248 * SECOND,
      channels: { web: 1 },
      late: 1,
      inService: 2,
      onHold: 1,
      online: 1,
      away: 1,
      freeSlots: 1,
      slots: 4,
    },
    {
      id: SUPPORT,
      open: true,
      waiting: 3,
      tickets: 0,
      longestSince: now - 368 * SECOND,
      channels: { web: 2, whatsapp: 1 },
      late: 2,
      inService: 0,
      onHold: 0,
      online: 1,
      away: 0,
      freeSlots: 1,
      slots: 4,
    },
    {
      id: BILLING,
      open: false,
      waiting: 2,
      tickets: 0,
      longestSince: now - 199 * SECOND,
      channels: { web: 2 },
      late: 0,
      inService: 1,
      onHold: 0,
      online: 1,
      away: 0,
      freeSlots: 0,
      slots: 1,
    },
  ],
  agents: [
    {
      id: RANI,
      status: 'online',
      departments: [SALES, SUPPORT],
      skills: [{ skill: 'rattan', level: 5 }],
      load: 3,
      capacity: 4,
      offered: 1,
      active: 1,
      onHold: 1,
      wrapUp: 1,
    },
    {
      id: BUDI,
      status: 'online',
      departments: [BILLING],
      skills: [{ skill: 'refund', level: 4 }],
      load: 1,
      capacity: 1,
      offered: 0,
      active: 1,
      onHold: 0,
      wrapUp: 0,
    },
    {
      id: SITI,
      status: 'away',
      label: 'Lunch',
      departments: [SALES],
      skills: [],
      load: 0,
      capacity: 3,
      offered: 0,
      active: 0,
      onHold: 0,
      wrapUp: 0,
    },
  ],
});
