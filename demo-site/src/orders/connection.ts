/** How the bot reaches the shop's API: what an owner would write under API connections. */
import type { SettingsInput } from '@sapa/protocol';

export const SHOP_CONNECTION = 'warung-nusa';
export const LOOK_UP = 'order';

/** @param origin where the shop is reached, e.g. `http://localhost:3001` */
export function shopConnection(origin: string, token: string): NonNullable<SettingsInput['connections']>[number] {
  return {
    id: SHOP_CONNECTION,
    name: 'Warung Nusa',
    description: 'Pesanan toko / the orders of the shop',
    code: 'WARUNG_NUSA',
    baseUrl: `${origin}/api`,
    token: { token_type: 'Bearer', access_token: token },
    requests: [
      {
        id: LOOK_UP,
        name: 'Cari pesanan / Look up an order',
        method: 'GET',
        path: '/orders/{{order_number}}',
        answer: {
          order_status: 'data.status',
          order_status_id: 'data.status_text.id',
          order_status_en: 'data.status_text.en',
          courier: 'data.courier',
          tracking: 'data.tracking',
        },
      },
    ],
  };
}
