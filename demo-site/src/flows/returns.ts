/** Sending something back: why, and which order; then people of the right department, who have it all in front of them. */
import type { DepartmentId } from '@sapa/protocol';
import type { FlowInput } from './types.ts';

const because = (reason: string, next: string) =>
  ({ when: { if: 'value', field: 'return_reason', equals: reason }, next }) as const;

export const RETURN: FlowInput = {
  id: 'return',
  name: 'Ajukan retur / Start a return',
  start: [
    {
      if: 'keyword',
      words: ['ajukan retur', 'mengajukan retur', 'mulai retur', 'start a return', 'request a return'],
    },
  ],
  steps: [
    {
      id: 'reason',
      do: 'ask',
      kind: 'choice',
      field: 'return_reason',
      text: { id: 'Baik. Kenapa barangnya mau dikembalikan?', en: 'Of course. Why would you like to return it?' },
      choices: [
        { value: 'damaged', label: { id: 'Rusak', en: 'It is damaged' } },
        { value: 'wrong', label: { id: 'Salah kirim', en: 'It is the wrong item' } },
        { value: 'unwanted', label: { id: 'Berubah pikiran', en: 'I changed my mind' } },
      ],
    },
    {
      id: 'number',
      do: 'ask',
      kind: 'order',
      field: 'order_number',
      text: { id: 'Berapa nomor pesanannya?', en: 'What is the order number?' },
    },
    { id: 'why', do: 'branch', cases: [because('damaged', 'damaged'), because('wrong', 'wrong')], next: 'unwanted' },
    { id: 'damaged', do: 'tag', tag: 'retur: rusak', next: 'ours' },
    { id: 'wrong', do: 'tag', tag: 'retur: salah kirim', next: 'ours' },
    { id: 'ours', do: 'department', department: 'support' as DepartmentId, next: 'to-people' },
    { id: 'unwanted', do: 'tag', tag: 'retur: berubah pikiran' },
    { id: 'theirs', do: 'department', department: 'sales' as DepartmentId },
    {
      id: 'to-people',
      do: 'handOver',
      text: {
        id: 'Terima kasih. Saya sambungkan ke tim kami; alasan dan nomor pesanannya sudah saya teruskan.',
        en: 'Thank you. I am bringing in our team; they have the reason and the order number.',
      },
    },
  ],
};
