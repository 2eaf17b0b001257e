/** What people read when a command is refused (D7). One sentence per reason and language; the client may show its own instead. */
import type { CommandId, Language, Reject, RejectReason } from '@sapa/protocol';

const SENTENCES: Record<RejectReason, Record<Language, string>> = {
  invalid_frame: { id: 'Permintaan ini tidak dimengerti.', en: 'This request was not understood.' },
  unsupported_version: {
    id: 'Versi ini sudah tidak didukung. Muat ulang halaman.',
    en: 'This version is no longer supported. Reload the page.',
  },
  unauthorized: { id: 'Silakan masuk kembali.', en: 'Please sign in again.' },
  not_found: { id: 'Tidak ditemukan.', en: 'Not found.' },
  not_allowed: { id: 'Ini tidak diizinkan.', en: 'This is not allowed.' },
  wrong_state: { id: 'Ini tidak bisa dilakukan sekarang.', en: 'This is not possible right now.' },
  taken: { id: 'Sudah diambil agen lain.', en: 'Somebody else has taken this.' },
  id_conflict: {
    id: 'Perintah ini sudah dipakai untuk hal lain.',
    en: 'This command was already used for something else.',
  },
  too_large: { id: 'Terlalu besar.', en: 'Too large.' },
  rate_limited: { id: 'Terlalu cepat. Coba lagi sebentar.', en: 'Too fast. Try again in a moment.' },
  storage_full: {
    id: 'Penyimpanan penuh. Pesan Anda belum terkirim.',
    en: 'Storage is full. Your message has not been sent.',
  },
  storage_failed: {
    id: 'Gagal menyimpan. Pesan Anda belum terkirim.',
    en: 'Saving failed. Your message has not been sent.',
  },
  draining: {
    id: 'Server sedang dimulai ulang. Sebentar lagi kembali.',
    en: 'The server is restarting. It will be back in a moment.',
  },
};

const RETRY_AFTER_MS: Partial<Record<RejectReason, number>> = {
  rate_limited: 1_000,
  storage_full: 5_000,
  storage_failed: 2_000,
  draining: 2_000,
};

/** @param waitMs when it is worth trying again, where that is known better than by the reason alone */
export function refusal(reason: RejectReason, language: Language, id?: CommandId, waitMs?: number): Reject {
  const retryAfterMs = waitMs ?? RETRY_AFTER_MS[reason];
  return {
    t: 'reject',
    ...(id && { id }),
    reason,
    message: SENTENCES[reason][language],
    retryable: retryAfterMs !== undefined,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}
