/** Who answers in this shop: its departments with their hours and queues, what its people can do, and the rules that send visitors to them. */
import type { DepartmentId, SettingsInput } from '@sapa/protocol';

type Departments = SettingsInput['departments'];
type RoutingInput = NonNullable<SettingsInput['routing']>;

const department = (id: string) => id as DepartmentId;
const overflow = (id: string, afterSeconds: number) => ({ department: department(id), afterSeconds });

/** Of the office that looks after invoices. */
const OFFICE: [string, string][] = [['08:00', '20:00']];

export const DEPARTMENTS: Departments = [
  {
    id: department('sales'),
    name: { id: 'Penjualan', en: 'Sales' },
    queue: { strategy: 'longestIdle', overflow: overflow('general', 60) },
  },
  {
    id: department('support'),
    name: { id: 'Dukungan', en: 'Support' },
    // Somebody who can is waited for; then somebody who can a little; then anybody of the team.
    queue: {
      rings: [
        { afterSeconds: 30, lower: 3 },
        { afterSeconds: 90, lower: 10 },
      ],
      overflow: overflow('general', 120),
    },
  },
  {
    id: department('billing'),
    name: { id: 'Tagihan', en: 'Billing' },
    hours: {
      timeZone: 'Asia/Jakarta',
      week: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE, sat: [['09:00', '13:00']], sun: [] },
      holidays: [
        { date: '2026-12-25', name: 'Natal / Christmas' },
        { date: '2026-12-31', name: 'Tutup buku / Closing the books', spans: [['08:00', '12:00']] },
        { date: '2027-01-01', name: 'Tahun baru / New Year' },
      ],
    },
    queue: { overflow: overflow('support', 60), longestWaitSeconds: 900 },
  },
  { id: department('general'), name: { id: 'Umum', en: 'General' }, queue: { strategy: 'roundRobin' } },
];

/** What each of them can do, from 1 to 10. Everybody speaks Indonesian. */
export const SKILLS = {
  rani: [
    { skill: 'id', level: 10 },
    { skill: 'en', level: 9 },
    { skill: 'wholesale', level: 8 },
  ],
  dimas: [
    { skill: 'id', level: 10 },
    { skill: 'en', level: 5 },
    { skill: 'refund', level: 8 },
    { skill: 'technical', level: 6 },
  ],
};

export const ROUTING: RoutingInput = {
  skills: [
    { id: 'refund', name: { id: 'Pengembalian dana', en: 'Refunds' } },
    { id: 'technical', name: { id: 'Teknis', en: 'Technical' } },
    { id: 'wholesale', name: { id: 'Grosir', en: 'Wholesale' } },
  ],
  rules: [
    {
      id: 'vip',
      name: 'VIP',
      when: [{ if: 'vip' }],
      target: { department: department('sales') },
      preferred: [{ skill: 'wholesale', level: 5 }],
      priority: 1,
      skipIfNobody: true,
      steps: [{ afterSeconds: 30, department: department('general') }],
    },
    {
      id: 'refund',
      name: 'Pengembalian dana / Refunds',
      when: [{ if: 'topic', any: ['refunds', 'cancel'] }],
      target: { department: department('support') },
      required: [{ skill: 'refund', level: 5 }],
      priority: 2,
      skipIfNobody: true,
      steps: [{ afterSeconds: 90, department: department('billing'), required: [] }],
    },
    {
      id: 'technical',
      name: 'Garansi dan kerusakan / Warranty and faults',
      when: [{ if: 'topic', any: ['warranty', 'damaged', 'grind'] }],
      target: { department: department('support') },
      preferred: [{ skill: 'technical', level: 3 }],
    },
    {
      id: 'wholesale-english',
      name: 'Grosir luar negeri / Wholesale abroad',
      when: [
        { if: 'topic', any: ['wholesale', 'international'] },
        { if: 'language', any: ['en', 'other'] },
      ],
      target: { department: department('sales') },
      required: [{ skill: 'en', level: 7 }],
      skipIfNobody: true,
      steps: [{ afterSeconds: 60, required: [{ skill: 'en', level: 3 }], department: department('general') }],
    },
  ],
  ageingMinutes: 10,
  labels: ['Istirahat / Lunch', 'Rapat / Meeting', 'Pelatihan / Training'],
};
