/** A small shop's morning: conversations in every state, made relative to a moment. */
import {
  type AgentId,
  type AgentSnapshot,
  type AgentView,
  type AgentWelcome,
  type Author,
  type ConversationEvent,
  type ConversationId,
  type DepartmentId,
  type EntryId,
  type EventBody,
  followAsAgent,
  type Language,
  type SiteKey,
  type SuggestionsView,
  type VisitorId,
} from '@sapa/protocol';
import type { Page } from './fake-server.ts';

export const RANI = 'rani' as AgentId;
export const BUDI = 'budi' as AgentId;
export const SITI = 'siti' as AgentId;
export const SALES = 'sales' as DepartmentId;
export const SUPPORT = 'support' as DepartmentId;
export const BILLING = 'billing' as DepartmentId;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export const me: AgentView = {
  id: RANI,
  name: 'Rani',
  email: 'rani@tokorotan.example',
  role: 'agent',
  departments: [SALES, SUPPORT],
  capacity: 4,
  status: 'online',
};

export const welcomeFor = (agent: AgentView, pages: readonly Page[]): AgentWelcome => ({
  t: 'welcome',
  v: 1,
  agent,
  directory: {
    departments: [
      { id: SALES, name: { en: 'Sales', id: 'Penjualan' } },
      { id: SUPPORT, name: { en: 'Support', id: 'Bantuan' } },
      { id: BILLING, name: { en: 'Billing', id: 'Penagihan' } },
    ],
    agents: [
      { id: RANI, name: 'Rani', departments: [SALES, SUPPORT], status: agent.status },
      { id: BUDI, name: 'Budi', departments: [BILLING], status: 'online' },
      { id: SITI, name: 'Siti', departments: [SALES], status: 'away', label: 'Lunch' },
    ],
    sites: [{ key: 'toko' as SiteKey, name: 'Toko Rotan', origins: ['https://tokorotan.example'] }],
    categories: ['Product question', 'Delivery', 'Complaint', 'Other'],
    labels: ['Lunch', 'Training', 'Prayer'],
    skills: [
      { id: 'refund', name: { en: 'Refunds', id: 'Pengembalian dana' } },
      { id: 'rattan', name: { en: 'Rattan repair', id: 'Perbaikan rotan' } },
    ],
  },
  conversations: pages.map(({ snapshot }) => snapshot),
});

interface Start {
  readonly id: string;
  readonly now: number;
  readonly language?: Language;
  readonly visitor?: Partial<AgentSnapshot['visitor']>;
  readonly page?: AgentSnapshot['page'];
}
type Step = readonly [secondsAgo: number, body: EventBody];

/** Folds a log into a page, as a server would. */
export function pageOf({ id, now, language = 'id', visitor, page }: Start, steps: readonly Step[]): Page {
  const first = steps[0]?.[0] ?? 0;
  const known: AgentSnapshot['visitor'] = { id: `v-${id}3fa2` as VisitorId, ...visitor };
  const opening: EventBody = {
    type: 'conversationStarted',
    site: 'toko' as SiteKey,
    visitor: known.id,
    language,
    ...(page && { page }),
  };
  const events = [[first + 5, opening] as Step, ...steps].map(
    ([ago, body], at): ConversationEvent => ({ ...body, seq: at + 1, at: now - ago * SECOND }),
  );
  const start: AgentSnapshot = {
    id: id as ConversationId,
    head: 0,
    status: 'bot',
    language,
    startedAt: now - (first + 5) * SECOND,
    site: 'toko' as SiteKey,
    visitor: known,
    channel: 'web',
    priority: 3,
    tags: [],
    followUp: false,
    ...(page && { page }),
  };
  return { snapshot: events.reduce(followAsAgent, start), events };
}

const says = (kind: 'visitor' | 'bot' | 'system', text: string): EventBody => ({
  type: 'messageSent',
  by: { kind },
  text,
  visibility: 'public',
});
const rani: Author = { kind: 'agent', agent: RANI, name: 'Rani' };
const answers = (text: string, visibility: 'public' | 'private' = 'public'): EventBody => ({
  type: 'messageSent',
  by: rani,
  text,
  visibility,
});
const wanted = (department: DepartmentId, asked: readonly string[], answered: readonly string[] = []): EventBody => ({
  type: 'handoverRequested',
  trigger: asked.length > 1 ? 'wish' : 'misses',
  target: department,
  summary: { asked, answered, misses: asked.length > 1 ? 1 : 3 },
});
const queued = (department: DepartmentId): EventBody => ({
  type: 'queued',
  department,
  reason: 'handover',
  priority: 3,
  skills: [],
});
const accepted: EventBody = { type: 'accepted', agent: RANI, name: 'Rani' };

export const queuedPage = (now: number, id = 'q1', department = SALES): Page =>
  pageOf({ id, now, language: 'en', visitor: {} }, [
    [250, says('visitor', 'Do you deliver to Bandung this week?')],
    [248, wanted(department, ['Do you deliver to Bandung this week?'])],
    [248, queued(department)],
  ]);

export const offeredPage = (now: number, id = 'o1', agent = RANI): Page =>
  pageOf({ id, now, visitor: { name: 'Dewi Lestari', email: 'dewi@example.com' } }, [
    [95, says('visitor', 'Halo, kursi rotan yang kemarin saya pesan kakinya goyang satu')],
    [94, says('bot', 'Maaf mendengarnya. Garansi kami 12 bulan untuk semua rangka.')],
    [60, says('visitor', 'Bisa bicara dengan orang saja?')],
    [
      59,
      wanted(
        SUPPORT,
        ['Kursi rotan yang kemarin saya pesan kakinya goyang satu', 'Bisa bicara dengan orang saja?'],
        ['Berapa lama garansinya?'],
      ),
    ],
    [59, queued(SUPPORT)],
    [9, { type: 'offered', agent, name: 'Rani', expiresAt: now + 21 * SECOND }],
  ]);

export const activePage = (now: number, id = 'a1'): Page =>
  pageOf(
    {
      id,
      now,
      language: 'en',
      visitor: { name: 'Maya Santoso' },
      page: { url: 'https://tokorotan.example/kursi/lombok', title: 'Lombok rattan chair · Toko Rotan' },
    },
    [
      [
        900,
        {
          ...(says('bot', 'Hello! I am the shop’s bot. What can I do for you?') as Extract<
            EventBody,
            { type: 'messageSent' }
          >),
          quickReplies: [
            { option: 'a', label: 'Where is my order?' },
            { option: 'b', label: 'Delivery costs' },
          ],
        },
      ],
      [880, says('visitor', 'Is the Lombok chair available in dark brown?')],
      [879, says('bot', 'The Lombok chair comes in natural and honey. Shall I show you both?')],
      [850, says('visitor', 'No, I saw a dark one here: https://tokorotan.example/galeri/12')],
      [849, says('visitor', 'Can I talk to somebody please')],
      [
        848,
        wanted(
          SALES,
          ['Is the Lombok chair available in dark brown?', 'Can I talk to somebody please'],
          ['Which colours does the Lombok chair have?'],
        ),
      ],
      [848, queued(SALES)],
      [840, { type: 'offered', agent: RANI, name: 'Rani', expiresAt: now - 810 * SECOND }],
      [832, accepted],
      [820, answers('Hello Maya, good morning! Let me look at the picture you found.')],
      [700, answers('That one is our dark walnut. It is made to order: about two weeks.')],
      [690, answers('Regular customer of the Bandung branch: offer free delivery.', 'private')],
      [620, says('visitor', 'Two weeks is fine 👍')],
      [618, says('visitor', 'And what would four of them cost, with delivery to Bandung?')],
      [560, answers('Four chairs are Rp 5.200.000, and delivery to Bandung is on us.')],
      [95, says('visitor', 'Wonderful. Can I pay half now and half when they arrive?')],
    ],
  );

export const INSTALMENTS = 'instalments' as EntryId;
export const DOWN_PAYMENT = 'down-payment' as EntryId;
export const WHERE_IS_IT = 'where-is-it' as EntryId;

/** What the knowledge has for Maya's last question. */
export const suggestionsSample: SuggestionsView = {
  suggestions: [
    {
      entry: DOWN_PAYMENT,
      question: 'Can I pay a deposit first?',
      answer: 'Yes. For furniture made to order we ask for half now and half on delivery, by transfer or card.',
    },
    {
      entry: INSTALMENTS,
      question: 'Do you offer instalments?',
      answer: 'From Rp 2.000.000 you can pay in 3, 6 or 12 months with the cards of most banks.',
    },
    { entry: WHERE_IS_IT, question: 'Where is my order?', answer: 'Send me the order number and I will look it up.' },
  ],
};

/** A flow asked for the order, the shop's own system did not know it, and patience ended there. */
export const upsetPage = (now: number, id = 'u1'): Page =>
  pageOf({ id, now, visitor: { name: 'Bambang', email: 'bambang@example.com' } }, [
    [130, says('visitor', 'Pesanan saya sudah sampai mana?')],
    [129, { type: 'flowReached', flow: 'order', step: 'number', tries: 0 }],
    [129, says('bot', 'Boleh minta nomor pesanannya?')],
    [110, says('visitor', 'INV-20417')],
    [
      110,
      { type: 'attributeSet', by: { kind: 'bot' }, field: 'order_number', value: 'INV-20417', keep: 'conversation' },
    ],
    [110, { type: 'called', call: 'c1', connection: 'order_system', request: 'find' }],
    [109, { type: 'callAnswered', call: 'c1', failure: 'notFound' }],
    [109, says('bot', 'Maaf, nomor itu belum ketemu. Boleh dicek lagi?')],
    [80, says('visitor', 'SUDAH SAYA KIRIM TIGA KALI!!! Kapan dikirim??')],
    [
      80,
      {
        type: 'understood',
        language: 'id',
        confidence: 0.3,
        zone: 'miss',
        mood: 'frustrated',
        reasons: ['capitals', 'exclamation'],
        urgency: 'high',
      },
    ],
    [79, { type: 'flowLeft', flow: 'order', reason: 'human' }],
    [79, { type: 'prioritised', priority: 2 }],
    [
      79,
      {
        type: 'handoverRequested',
        trigger: 'mood',
        target: SUPPORT,
        summary: {
          asked: ['Pesanan saya sudah sampai mana?', 'SUDAH SAYA KIRIM TIGA KALI!!! Kapan dikirim??'],
          answered: [],
          misses: 1,
          said: 'SUDAH SAYA KIRIM TIGA KALI!!! Kapan dikirim??',
          suggested: [WHERE_IS_IT],
        },
      },
    ],
    [79, { ...queued(SUPPORT), priority: 2 } as EventBody],
  ]);

export const wrapUpPage = (now: number, id = 'w1'): Page =>
  pageOf({ id, now, visitor: { name: 'Agus' } }, [
    [600, says('visitor', 'Resi pesanan saya belum muncul')],
    [598, wanted(SUPPORT, ['Resi pesanan saya belum muncul'])],
    [598, queued(SUPPORT)],
    [590, accepted],
    [400, answers('Sudah saya cek, resinya JX-2041 dan tiba besok.')],
    [60, says('visitor', 'Terima kasih banyak!')],
    [14, { type: 'ended', by: rani, reason: 'finished' }],
    [6, { type: 'rated', score: 5, comment: 'Cepat dan ramah' }],
  ]);

export const messagePage = (now: number, id = 'm1'): Page =>
  pageOf({ id, now, visitor: { name: 'Putri', email: 'putri@example.com' } }, [
    [14_400, says('visitor', 'Apakah bisa pesan 40 kursi untuk kafe?')],
    [14_399, wanted(SALES, ['Apakah bisa pesan 40 kursi untuk kafe?'])],
    [14_390, says('bot', 'Kami sedang tutup. Tinggalkan pesan dan alamat email, kami balas besok pagi.')],
    [14_300, says('visitor', 'Tolong kirim penawaran untuk 40 kursi Lombok, untuk kafe di Surabaya.')],
    [14_300, { type: 'contactEdited', by: { kind: 'visitor' }, name: 'Putri', email: 'putri@example.com' }],
    [14_299, { type: 'ended', by: { kind: 'visitor' }, reason: 'leftMessage' }],
    [14_299, { type: 'closed', outcome: 'missed', followUp: true }],
  ]);

export const morning = (now: number): readonly Page[] => [
  offeredPage(now),
  activePage(now),
  pageOf({ id: 'a2', now, visitor: {} }, [
    [420, says('visitor', 'Meja makan bundar masih ada?')],
    [418, wanted(SALES, ['Meja makan bundar masih ada?'])],
    [418, queued(SALES)],
    [400, accepted],
    [300, answers('Masih ada dua, warna natural dan madu.')],
  ]),
  wrapUpPage(now),
  queuedPage(now),
  queuedPage(now - 2 * MINUTE, 'q2', SUPPORT),
  upsetPage(now),
  messagePage(now),
];
