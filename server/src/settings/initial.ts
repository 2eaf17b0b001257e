/** The settings a new workspace starts with: one site, one department, and a bot that knows its manners. */
import type { Language, SettingsInput } from '@sapa/protocol';

export interface Beginning {
  readonly name: string;
  /** Address of the owner's website; its origin may chat. */
  readonly website?: string;
  /** What most visitors speak. */
  readonly language: Language;
  readonly siteKey: string;
}

export function initialSettings({ name, website, language, siteKey }: Beginning): SettingsInput {
  return {
    version: 1,
    name,
    sites: [
      {
        key: siteKey,
        name,
        origins: website !== undefined && URL.canParse(website) ? [new URL(website).origin] : [],
        languages: language === 'id' ? ['id', 'en'] : ['en', 'id'],
        departments: ['general'],
      },
    ],
    departments: [{ id: 'general', name: { id: 'Umum', en: 'General' } }],
    agents: [],
    bot: { knowledge: MANNERS },
  };
}

/** True of any website: everything else is the owner's to write. */
const MANNERS: NonNullable<NonNullable<SettingsInput['bot']>['knowledge']> = [
  {
    id: 'hello-id',
    language: 'id',
    questions: ['Halo', 'Selamat pagi', 'Selamat siang', 'Selamat sore', 'Selamat malam', 'Assalamualaikum'],
    keywords: ['halo', 'hai', 'permisi'],
    answer: 'Halo! Ada yang bisa kami bantu?',
  },
  {
    id: 'hello-en',
    language: 'en',
    questions: ['Hello', 'Good morning', 'Good afternoon', 'Good evening'],
    keywords: ['hello', 'hi', 'hey'],
    answer: 'Hello! What can we do for you?',
  },
  {
    id: 'thanks-id',
    language: 'id',
    questions: ['Terima kasih', 'Makasih banyak'],
    keywords: ['terima kasih', 'makasih'],
    answer: 'Sama-sama! Tulis saja di sini kalau masih ada yang ingin ditanyakan.',
  },
  {
    id: 'thanks-en',
    language: 'en',
    questions: ['Thank you', 'Thanks a lot'],
    keywords: ['thanks', 'thank you'],
    answer: 'You are welcome! Just write here if there is anything else.',
  },
];
