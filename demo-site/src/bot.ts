/** What the shop's bot knows, does and hands over: the part of the settings an owner spends most time with. */
import type { DepartmentId, SettingsInput } from '@sapa/protocol';
import { FLOWS } from './flows/index.ts';
import { KNOWLEDGE_EN, KNOWLEDGE_ID } from './knowledge/index.ts';

type BotInput = NonNullable<SettingsInput['bot']>;

const to = (department: string) => ({ department: department as DepartmentId });

/** Nobody who is upset is asked where to go. */
const TRIGGERS: NonNullable<BotInput['triggers']> = {
  mood: {
    target: 'any',
    priority: 2,
    message: {
      id: 'Mohon maaf atas kejadian ini. Saya panggilkan rekan saya sekarang juga.',
      en: 'I am sorry about this. I am getting a colleague for you right now.',
    },
  },
  policy: { target: to('support') },
  account: { target: to('billing') },
  fault: { target: to('support') },
  connection: {
    target: to('support'),
    message: {
      id: 'Maaf, saya belum bisa melihat pesanan itu. Tim Dukungan kami akan memeriksanya; nomornya sudah saya teruskan.',
      en: 'I am sorry, I cannot see that order at the moment. Our support team will check; they have its number.',
    },
  },
  // Cafés and shops that buy wholesale.
  vip: { target: to('sales'), emails: ['@mitra.example', '@partner.example'] },
};

const IDLE: NonNullable<BotInput['idle']> = {
  action: 'resolve',
  minutes: 30,
  message: {
    id: 'Percakapan ini saya tutup dulu, ya. Tulis saja lagi kapan pun Anda perlu.',
    en: 'I am closing this conversation for now. Just write again whenever you need us.',
  },
  warnMinutes: 5,
  warning: {
    id: 'Apakah masih ada yang bisa saya bantu?',
    en: 'Is there anything else I can help with?',
  },
};

export const BOT: BotInput = {
  knowledge: [...KNOWLEDGE_ID, ...KNOWLEDGE_EN],
  synonyms: {
    id: [
      ['gerai', 'outlet', 'warungnya'],
      ['cangkir', 'mug', 'gelas kopi'],
      ['talenan', 'papan potong'],
    ],
    en: [
      ['parcel', 'shipment', 'consignment'],
      ['mortar', 'cobek', 'pestle'],
    ],
  },
  quickReplies: {
    id: ['Lacak pesanan', 'Ongkos kirim', 'Metode pembayaran', 'Retur'],
    en: ['Track my order', 'Shipping cost', 'Payment methods', 'Returns'],
  },
  triggers: TRIGGERS,
  flows: [...FLOWS],
  idle: IDLE,
};
