/** The bot's own words, where the owner has not written others. */
import type { Language, Phrase } from '@sapa/protocol';

export const DEFAULT_PHRASES: Readonly<Record<Language, Readonly<Record<Phrase, string>>>> = {
  id: {
    greeting: 'Halo! Ada yang bisa kami bantu?',
    didYouMean: 'Apakah salah satu dari ini yang Anda maksud?',
    noneOfThese: 'Bukan semuanya',
    miss: 'Maaf, kami belum menangkap maksudnya. Bisa ditulis dengan kata lain, atau ingin langsung bicara dengan tim kami?',
    repeated: 'Hanya itu yang kami tahu tentang hal ini. Mau kami sambungkan dengan tim kami?',
    talkToHuman: 'Bicara dengan CS',
    chooseDepartment: 'Tentu. Tim mana yang paling sesuai dengan pertanyaan Anda?',
    transition: 'Baik, kami sambungkan Anda dengan tim kami. Mohon tunggu sebentar, ya.',
    nobodyThere:
      'Saat ini belum ada tim kami yang bertugas. Silakan tinggalkan pesan dan alamat e-mail Anda, kami akan membalasnya.',
    messageTaken: 'Terima kasih, pesan Anda sudah kami terima. Balasannya kami kirim ke e-mail Anda.',
    missed:
      'Maaf, belum ada yang sempat menjawab. Silakan tinggalkan pesan dan alamat e-mail Anda, kami akan segera membalasnya.',
    agentGone:
      'Maaf, sambungan dengan rekan kami terputus. Kami carikan yang lain; Anda tidak perlu mengulang dari awal.',
    reopened: 'Selamat datang kembali! Silakan lanjutkan, percakapan sebelumnya masih ada di sini.',
    transferred: 'Kami teruskan percakapan ini ke rekan yang lebih tepat. Mohon tunggu sebentar, ya.',
  },
  en: {
    greeting: 'Hello! How can we help?',
    didYouMean: 'Did you mean one of these?',
    noneOfThese: 'None of these',
    miss: "Sorry, we didn't quite get that. Could you put it another way, or would you rather talk to our team?",
    repeated: "That's all we know about this here. Shall we get you a person from our team?",
    talkToHuman: 'Talk to a human',
    chooseDepartment: 'Of course. Which team fits your question best?',
    transition: "Sure, we're connecting you with our team. One moment, please.",
    nobodyThere:
      "Nobody from our team is here right now. Please leave a message and your e-mail address, and we'll get back to you.",
    messageTaken: "Thank you, we have your message. We'll reply to your e-mail address.",
    missed:
      "We're sorry, nobody was free in time. Please leave a message and your e-mail address, and we'll get back to you soon.",
    agentGone: "Sorry, our colleague lost their connection. We're finding someone else; you won't have to start over.",
    reopened: 'Welcome back! Please go on, your earlier conversation is still here.',
    transferred: "We're passing this conversation to a colleague who can help you better. One moment, please.",
  },
};

type PhraseOverrides = Readonly<Partial<Record<Phrase, string | undefined>>>;

/** @returns the owner's words, and the bot's own where the owner wrote none */
export function resolvePhrases(
  overrides: Readonly<Record<Language, PhraseOverrides>>,
): Readonly<Record<Language, Readonly<Record<Phrase, string>>>> {
  return { id: merge(DEFAULT_PHRASES.id, overrides.id), en: merge(DEFAULT_PHRASES.en, overrides.en) };
}

function merge(own: Readonly<Record<Phrase, string>>, overrides: PhraseOverrides): Readonly<Record<Phrase, string>> {
  const written = Object.entries(overrides).filter(([, text]) => text !== undefined && text.trim() !== '');
  return { ...own, ...Object.fromEntries(written) };
}
