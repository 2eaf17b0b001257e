/** The shop's orders, as its own system knows them. Nobody's: whoever knows the number may ask. */
import type { Language } from '@sapa/protocol';

type Status = 'unpaid' | 'packing' | 'shipped' | 'delivered' | 'cancelled';

export interface Order {
  readonly number: string;
  readonly status: Status;
  /** Slugs of the catalogue. */
  readonly items: readonly string[];
  /** Once a courier has it. */
  readonly parcel?: { readonly courier: string; readonly tracking: string };
}

/** How a status is said to a customer. */
export const STATUS_TEXTS: Readonly<Record<Status, Readonly<Record<Language, string>>>> = {
  unpaid: { id: 'menunggu pembayaran', en: 'waiting for payment' },
  packing: { id: 'sedang dikemas', en: 'being packed' },
  shipped: { id: 'dalam perjalanan', en: 'on its way' },
  delivered: { id: 'sudah diterima', en: 'delivered' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
};

export const ORDERS: readonly Order[] = [
  {
    number: 'WN-10231',
    status: 'shipped',
    items: ['kopi-gayo', 'runner-mega-mendung'],
    parcel: { courier: 'JNE', tracking: 'JNE0823417756' },
  },
  { number: 'WN-10244', status: 'packing', items: ['paket-seduh'] },
  {
    number: 'WN-10198',
    status: 'delivered',
    items: ['cobek-batu', 'bumbu-rendang'],
    parcel: { courier: 'SiCepat', tracking: '004417752093' },
  },
  { number: 'WN-10250', status: 'unpaid', items: ['taplak-kawung'] },
  { number: 'WN-10177', status: 'cancelled', items: ['kopi-toraja'] },
];

/** Asked for, the shop's system breaks down, or takes longer than anybody waits: to see what the bot does then. */
export const BREAKS = 'WN-50000';
export const TAKES_LONG = 'WN-40000';

/** Case does not count. */
export function orderOf(number: string): Order | undefined {
  return ORDERS.find((order) => order.number === number.toUpperCase());
}
