/** Settings of a small shop for tests, checked by the contract's own schema. */
import type { Settings, SettingsInput } from '@sapa/protocol';
import { settingsSchema } from '@sapa/protocol/schemas';

export function settingsWith(bot: SettingsInput['bot'] = {}, more: Partial<SettingsInput> = {}): Settings {
  const input: SettingsInput = {
    version: 1,
    name: 'Toko Rotan',
    sites: [{ key: 'toko', name: 'Toko Rotan', departments: ['sales', 'support'] }],
    departments: [
      { id: 'sales', name: { id: 'Penjualan', en: 'Sales' } },
      { id: 'support', name: { id: 'Bantuan', en: 'Support' } },
    ],
    agents: [
      { id: 'rani', name: 'Rani', email: 'rani@tokorotan.example', role: 'admin', departments: ['sales'] },
      { id: 'budi', name: 'Budi', email: 'budi@tokorotan.example', departments: ['support'] },
    ],
    bot,
    ...more,
  };
  const result = settingsSchema['~standard'].validate(input);
  if (result instanceof Promise) throw new TypeError('the schema is synchronous');
  if (result.issues) throw new TypeError(JSON.stringify(result.issues.map(({ message, path }) => [message, path])));
  return result.value;
}
