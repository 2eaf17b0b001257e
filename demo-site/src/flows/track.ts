/** Where is my order? Asks for its number, then the shop's own system, and says what that knows. */
import type { DepartmentId } from '@sapa/protocol';
import { LOOK_UP, SHOP_CONNECTION } from '../orders/connection.ts';
import type { FlowInput } from './types.ts';

const is = (status: string, next: string) =>
  ({ when: { if: 'value', field: 'order_status', equals: status }, next }) as const;

export const TRACK: FlowInput = {
  id: 'track-order',
  name: 'Lacak pesanan / Track my order',
  start: [
    {
      if: 'keyword',
      words: [
        ...['lacak', 'melacak', 'lacakin', 'resi', 'status pesanan', 'cek pesanan', 'posisi paket'],
        ...['track', 'tracking', 'order status', 'status of my order', 'where is my order'],
      ],
    },
  ],
  steps: [
    {
      id: 'number',
      do: 'ask',
      kind: 'order',
      field: 'order_number',
      text: {
        id: 'Baik, saya carikan. Berapa nomor pesanan Anda? Ada di e-mail konfirmasi, misalnya WN-10231.',
        en: 'Let me look that up. What is your order number? It is in your confirmation e-mail, such as WN-10231.',
      },
    },
    { id: 'look-up', do: 'call', connection: SHOP_CONNECTION, request: LOOK_UP },
    {
      id: 'which',
      do: 'branch',
      cases: [is('shipped', 'on-its-way'), is('delivered', 'arrived'), is('unpaid', 'to-be-paid')],
    },
    {
      id: 'as-it-is',
      do: 'say',
      text: {
        id: 'Pesanan {{order_number}}: {{order_status_id}}.',
        en: 'Order {{order_number}} is {{order_status_en}}.',
      },
      next: 'done',
    },
    {
      id: 'on-its-way',
      do: 'say',
      text: {
        id: 'Pesanan {{order_number}} {{order_status_id}} bersama {{courier}}, nomor resi {{tracking}}.',
        en: 'Order {{order_number}} is {{order_status_en}} with {{courier}}, tracking number {{tracking}}.',
      },
      next: 'done',
    },
    {
      id: 'to-be-paid',
      do: 'say',
      text: {
        id: 'Pesanan {{order_number}} {{order_status_id}}. Begitu lunas, kami kirim di hari kerja yang sama.',
        en: 'Order {{order_number}} is {{order_status_en}}. Once it is paid, it leaves on the same working day.',
      },
      next: 'done',
    },
    {
      id: 'arrived',
      do: 'ask',
      kind: 'choice',
      field: 'received',
      text: {
        id: 'Menurut {{courier}}, pesanan {{order_number}} {{order_status_id}}. Apakah paketnya ada pada Anda?',
        en: '{{courier}} says that order {{order_number}} was {{order_status_en}}. Do you have the parcel?',
      },
      choices: [
        { value: 'yes', label: { id: 'Ya, sudah', en: 'Yes, I do' } },
        { value: 'no', label: { id: 'Belum', en: 'No' } },
      ],
    },
    {
      id: 'has-it',
      do: 'branch',
      cases: [{ when: { if: 'value', field: 'received', equals: 'no' }, next: 'missing' }],
      next: 'done',
    },
    { id: 'missing', do: 'tag', tag: 'paket hilang' },
    { id: 'urgent', do: 'priority', priority: 2 },
    {
      id: 'to-support',
      do: 'handOver',
      target: { department: 'support' as DepartmentId },
      text: {
        id: 'Mohon maaf. Saya sambungkan ke tim Dukungan supaya paketnya dicari sekarang juga.',
        en: 'I am sorry. I am bringing in our support team, so that they look for the parcel right away.',
      },
    },
    {
      id: 'done',
      do: 'end',
      text: { id: 'Ada lagi yang bisa saya bantu?', en: 'Is there anything else I can do for you?' },
    },
  ],
};
