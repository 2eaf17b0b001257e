/** A shop with skills, rules and hours, for tests of routing, departments and people. */
import type { SettingsInput } from '@sapa/protocol';
import { settingsWith } from '../../flows/test/settings.ts';

export const KNOWING: NonNullable<SettingsInput['bot']> = {
  knowledge: [
    { id: 'refund-how', language: 'en', topic: 'refund', questions: ['How do I get a refund?'], answer: 'Like this.' },
    { id: 'garansi', language: 'id', questions: ['Berapa lama garansinya?'], answer: '12 bulan.' },
  ],
};

const UPSET: NonNullable<NonNullable<SettingsInput['routing']>['rules']>[number] = {
  id: 'upset',
  name: 'Upset about a refund',
  when: [
    { if: 'topic', any: ['refund'] },
    { if: 'mood', any: ['frustrated'] },
  ],
  target: { department: 'support' },
  required: [{ skill: 'returns', level: 5 }],
  priority: 1,
};

export const STAFFED: Partial<SettingsInput> = {
  routing: {
    skills: [{ id: 'returns', name: { id: 'retur', en: 'returns' } }],
    rules: [
      UPSET,
      { id: 'second', name: 'The second', when: [{ if: 'vip' }], target: { agent: 'budi' } },
      { id: 'third', name: 'The third', on: false },
    ],
  },
};

export const shop = () => settingsWith(KNOWING, STAFFED);
