/** What is simulated when nothing is given: a shop's day, with a rush before noon and another one after work. */
import type { ScenarioInput } from './schema.ts';

const open = [['08:00', '22:00']];
const week = { mon: open, tue: open, wed: open, thu: open, fri: open, sat: open, sun: open };
const answer = { kind: 'lognormal', meanSeconds: 8, sigma: 0.6 } as const;
const wrapUp = { kind: 'exponential', meanSeconds: 25 } as const;
const chat = { kind: 'lognormal', meanSeconds: 420, sigma: 0.8 } as const;
const patience = { kind: 'exponential', meanSeconds: 300 } as const;
const works = { accepts: 0.94, declines: 0.02, answer, wrapUp };
/** Per minute, hour by hour from midnight. */
const day = [0.05, 0, 0, 0, 0, 0, 0.05, 0.2, 0.5, 0.9, 1.3, 1.4, 1.1, 0.9, 0.9, 1, 1, 1.1, 1.2, 1.3, 1, 0.6, 0.2, 0.1];
const times = (factor: number) => day.map((rate) => rate * factor);

export const BUILT_IN: ScenarioInput = {
  name: 'A shop’s week',
  start: '2026-01-05T00:00:00+07:00',
  hours: 7 * 24,
  settings: {
    departments: [
      {
        id: 'help',
        name: { id: 'Bantuan', en: 'Help' },
        hours: { timeZone: 'Asia/Jakarta', week },
        queue: { overflow: { department: 'orders', afterSeconds: 120 } },
      },
      {
        id: 'orders',
        name: { id: 'Pesanan', en: 'Orders' },
        hours: { timeZone: 'Asia/Jakarta', week },
        queue: {
          rings: [
            { afterSeconds: 60, lower: 3 },
            { afterSeconds: 150, lower: 10 },
          ],
        },
      },
    ],
    routing: {
      ageingMinutes: 5,
      skills: [{ id: 'refund', name: { id: 'Pengembalian dana', en: 'Refunds' } }],
      rules: [
        {
          id: 'refund',
          name: 'Refunds',
          when: [{ if: 'topic', any: ['refund'] }],
          target: { department: 'orders' },
          required: [{ skill: 'refund', level: 4 }],
        },
        { id: 'vip', name: 'VIP', when: [{ if: 'vip' }], priority: 1 },
      ],
    },
  },
  classes: [
    { name: 'questions', perMinute: times(0.6), department: 'help', service: chat, patience },
    { name: 'English', perMinute: times(0.15), department: 'help', language: 'en', service: chat, patience },
    { name: 'refunds', perMinute: times(0.2), department: 'orders', topics: ['refund'], service: chat, patience },
    { name: 'VIP', perMinute: times(0.05), department: 'help', vip: true, service: chat, patience },
  ],
  agents: [
    {
      id: 'early',
      count: 2,
      departments: ['help'],
      capacity: 2,
      skills: [{ skill: 'id' }],
      shifts: [[8, 16]],
      ...works,
    },
    {
      id: 'late',
      count: 2,
      departments: ['help'],
      capacity: 2,
      skills: [{ skill: 'id' }],
      shifts: [[14, 22]],
      ...works,
    },
    {
      id: 'english',
      departments: ['help'],
      capacity: 2,
      skills: [{ skill: 'id' }, { skill: 'en', level: 8 }],
      shifts: [[10, 19]],
      ...works,
    },
    {
      id: 'orders',
      count: 2,
      departments: ['orders'],
      capacity: 2,
      skills: [{ skill: 'id' }, { skill: 'refund', level: 6 }],
      shifts: [[8, 22]],
      ...works,
    },
    {
      id: 'trainee',
      departments: ['orders'],
      capacity: 1,
      skills: [{ skill: 'id' }, { skill: 'refund', level: 2 }],
      shifts: [[9, 17]],
      ...works,
      accepts: 0.85,
    },
  ],
};
