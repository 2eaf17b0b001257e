/** Settings of a small shop, as short as people write them. */
import type { EntryId, ExplainView, ProposalView, SettingsInput } from '@sapa/protocol';

export const shopSettings: SettingsInput = {
  version: 1,
  name: 'Toko Rotan',
  sites: [
    { key: 'toko', name: 'Toko Rotan', departments: ['sales', 'support'] },
    { key: 'kafe', name: 'Kafe Rotan', departments: ['sales'], bot: false },
  ],
  departments: [
    { id: 'sales', name: { en: 'Sales', id: 'Penjualan' } },
    { id: 'support', name: { en: 'Support', id: 'Bantuan' } },
  ],
  agents: [{ id: 'rani', name: 'Rani', email: 'rani@tokorotan.example', role: 'admin', departments: ['sales'] }],
  bot: {
    knowledge: [
      {
        id: 'ongkir',
        language: 'id',
        topic: 'shipping',
        questions: ['Berapa ongkir?', 'Biaya kirim ke Bandung berapa?'],
        keywords: ['ongkir', 'biaya kirim'],
        answer: 'Ongkir ke seluruh Jawa Rp9.000 per kursi. Luar Jawa kami hitung per kota.',
        quickReplies: ['Berapa lama sampai?'],
        tags: ['kirim'],
      },
      {
        id: 'shipping',
        language: 'en',
        topic: 'shipping',
        questions: ['How much is shipping?', 'Delivery costs'],
        keywords: ['shipping'],
        answer: 'Shipping within Java is Rp9,000 per chair. See https://tokorotan.example/shipping for the rest.',
        tags: ['delivery'],
      },
      {
        id: 'garansi',
        language: 'id',
        questions: ['Berapa lama garansinya?'],
        answer: 'Garansi 12 bulan untuk semua rangka.',
        tags: ['garansi'],
        sites: ['toko'],
      },
      {
        id: 'halo',
        language: 'id',
        questions: ['Halo', 'Selamat pagi'],
        answer: 'Halo! Ada yang bisa dibantu?',
        smallTalk: true,
      },
    ],
    synonyms: { id: [['kursi', 'bangku']], en: [['sofa', 'couch']] },
  },
};

const entry = (id: string) => id as EntryId;

export const shopProposals = (now: number): readonly ProposalView[] => [
  { id: 'p1', text: 'Ongkos kirimnya piro?', entry: entry('ongkir'), by: 'visitor', at: now - 3_600_000, count: 3 },
  { id: 'p2', text: 'Kursi patah diganti?', entry: entry('garansi'), by: 'agent', at: now - 86_400_000, count: 1 },
  { id: 'p3', text: 'Bisa cicil?', entry: entry('cicilan'), by: 'visitor', at: now - 86_400_000, count: 2 },
];

/** The same shop a year later: more people, and rules about who answers what. */
export const busyShop: SettingsInput = {
  ...shopSettings,
  departments: [
    {
      id: 'sales',
      name: { en: 'Sales', id: 'Penjualan' },
      hours: {
        timeZone: 'Asia/Jakarta',
        week: {
          ...Object.fromEntries(
            (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((day) => [
              day,
              [
                ['08:00', '12:00'],
                ['13:00', '20:00'],
              ],
            ]),
          ),
          sat: [['09:00', '15:00']],
          sun: [],
        } as NonNullable<SettingsInput['departments'][number]['hours']>['week'],
        holidays: [{ date: '2026-12-25', name: 'Natal', spans: [] }],
      },
      queue: {
        strategy: 'longestIdle',
        overflow: { department: 'support', afterSeconds: 120 },
        rings: [{ afterSeconds: 60, lower: 2 }],
      },
    },
    { id: 'support', name: { en: 'Support', id: 'Bantuan' } },
  ],
  agents: [
    ...(shopSettings.agents ?? []),
    {
      id: 'budi',
      name: 'Budi',
      email: 'budi@tokorotan.example',
      departments: ['support'],
      skills: [
        { skill: 'refund', level: 7 },
        { skill: 'en', level: 4 },
      ],
      channels: { web: 3 },
    },
    {
      id: 'siti',
      name: 'Siti',
      email: 'siti@tokorotan.example',
      role: 'supervisor',
      departments: ['sales', 'support'],
      skills: [{ skill: 'refund', level: 3 }],
    },
  ],
  routing: {
    skills: [
      { id: 'refund', name: { en: 'Refunds', id: 'Refund' } },
      { id: 'wholesale', name: { en: 'Wholesale', id: 'Grosir' } },
    ],
    labels: ['Lunch', 'Training'],
    rules: [
      {
        id: 'upset',
        name: 'Upset about a refund',
        when: [
          { if: 'topic', any: ['shipping'] },
          { if: 'mood', any: ['frustrated'] },
        ],
        target: { department: 'support' },
        required: [{ skill: 'refund', level: 5 }],
        priority: 1,
        steps: [{ afterSeconds: 120, department: 'sales' }],
      },
      {
        id: 'cafes',
        name: 'Cafés and hotels',
        on: false,
        when: [
          { if: 'site', any: ['kafe'] },
          { if: 'language', any: ['id'], not: true },
        ],
        target: { agent: 'siti' },
        preferred: [{ skill: 'wholesale' }],
      },
    ],
  },
};

/** A crude ear: enough to see the test bench at work. */
export function explainShop({ text }: { readonly text: string }): ExplainView {
  const isHuman = /human|orang|cs\b/i.test(text);
  const isKnown = /ongkir|shipping|kirim/i.test(text);
  const isLoud = /!{2,}|[A-Z]{4,}/.test(text);
  return {
    language: /\b(the|how|is|to)\b/i.test(text) ? 'en' : 'id',
    confidence: isKnown ? 0.91 : 0.12,
    zone: isKnown ? 'answer' : 'miss',
    ...(isKnown && { intent: entry('ongkir') }),
    candidates: [
      { id: entry('ongkir'), question: 'Berapa ongkir?', score: isKnown ? 3.1 : -2.2 },
      { id: entry('shipping'), question: 'How much is shipping?', score: -2.6 },
      { id: entry('garansi'), question: 'Berapa lama garansinya?', score: -3.4 },
    ],
    mood: isLoud ? 'frustrated' : 'neutral',
    reasons: isLoud ? ['capitals', 'exclamation'] : [],
    urgency: isLoud ? 'high' : 'normal',
    ...(isHuman && { trigger: { name: 'wish', code: 'H3' }, target: 'ask' }),
  };
}
