/** What only the rare parts say, in every language: it comes with them, not with the panel. */
import type { Language } from '@sapa/protocol';
import type { QueueSignal } from '../chat.ts';

export interface RareCatalogue {
  readonly endAsk: string;
  readonly endYes: string;
  readonly endNo: string;
  readonly again: string;
  readonly discard: string;
  readonly failed: string;
  readonly place: (position: string) => string;
  readonly wait: (time: string) => string;
  readonly soon: string;
  /** How long it takes, when nobody can know; and when the time that was told has run out. */
  readonly few: string;
  readonly now: string;
  /** Why the place or the time is worse than it was. */
  readonly reasons: Readonly<Record<NonNullable<QueueSignal['reason']>, string>>;
  readonly here: (agents: string) => string;
  readonly opens: (time: string) => string;
  readonly rateAsk: string;
  readonly comment: string;
  readonly rate: string;
  readonly leaveAsk: string;
  readonly name: string;
  readonly email: string;
  readonly leave: string;
  readonly notNow: string;
  readonly badEmail: string;
  readonly noMessage: string;
}

export const RARE: Readonly<Record<Language, RareCatalogue>> = {
  en: {
    endAsk: 'End this chat?',
    endYes: 'Yes, end it',
    endNo: 'Keep chatting',
    again: 'Try again',
    discard: 'Discard',
    failed: 'Not sent.',
    place: (position) => `You are number ${position} in line`,
    wait: (time) => `About ${time}`,
    soon: 'We will be with you as soon as we can',
    few: 'It may take a few minutes',
    now: 'Any moment now',
    reasons: {
      overtaken: 'Someone urgent came before you.',
      fewerAgents: 'An agent left: it takes a little longer.',
      moved: 'You were passed on to another team.',
      slower: 'It takes longer than we thought.',
    },
    here: (agents) => `${agents} here`,
    opens: (time) => `Back ${time}`,
    rateAsk: 'How was this chat?',
    comment: 'Comment',
    rate: 'Send rating',
    leaveAsk: 'Leave a message and we will write back.',
    name: 'Name',
    email: 'Email',
    leave: 'Send message',
    notNow: 'Not now',
    badEmail: 'We cannot write to this address. It should look like name@example.com.',
    noMessage: 'Please write a message.',
  },
  id: {
    endAsk: 'Akhiri obrolan ini?',
    endYes: 'Akhiri',
    endNo: 'Lanjutkan',
    again: 'Coba lagi',
    discard: 'Buang',
    failed: 'Tidak terkirim.',
    place: (position) => `Anda di urutan ke-${position}`,
    wait: (time) => `Sekitar ${time}`,
    soon: 'Kami segera melayani Anda',
    few: 'Mungkin perlu beberapa menit',
    now: 'Sebentar lagi giliran Anda',
    reasons: {
      overtaken: 'Ada yang lebih mendesak di depan Anda.',
      fewerAgents: 'Seorang petugas pergi, jadi sedikit lebih lama.',
      moved: 'Anda diteruskan ke tim lain.',
      slower: 'Ternyata lebih lama dari perkiraan.',
    },
    here: (agents) => `${agents} orang siap`,
    opens: (time) => `Kembali ${time}`,
    rateAsk: 'Bagaimana obrolan ini?',
    comment: 'Komentar',
    rate: 'Kirim penilaian',
    leaveAsk: 'Tinggalkan pesan, kami balas.',
    name: 'Nama',
    email: 'Email',
    leave: 'Kirim pesan',
    notNow: 'Nanti saja',
    badEmail: 'Kami tidak bisa membalas ke alamat ini. Contoh alamat: nama@example.com.',
    noMessage: 'Silakan tulis pesan Anda.',
  },
};
