/** The bot's own words, where the owner has not written others. */
import type { Language, Phrase } from '@sapa/protocol';

export const DEFAULT_PHRASES: Readonly<Record<Language, Readonly<Record<Phrase, string>>>> = {
  id: {
    greeting: 'Halo! Ada yang bisa kami bantu?',
    didYouMean: 'Apakah salah satu dari ini yang Anda maksud?',
    noneOfThese: 'Bukan semuanya',
    miss: 'Maaf, kami belum menangkap maksudnya. Bisa ditulis dengan kata lain, atau ingin langsung bicara dengan tim kami?',
    missAgain:
      'Masih belum pas, maaf. Coba sebutkan dengan satu atau dua kata saja, atau kami sambungkan dengan tim kami.',
    again: 'Sekali lagi, ya:',
    anythingElse: 'Ada lagi yang bisa kami bantu?',
    repeated: 'Hanya itu yang kami tahu tentang hal ini. Mau kami sambungkan dengan tim kami?',
    talkToHuman: 'Bicara dengan CS',
    chooseDepartment: 'Baik, kami sambungkan dengan tim kami. Tim mana yang paling sesuai dengan pertanyaan Anda?',
    transition: 'Baik, kami sambungkan Anda dengan tim kami. Mohon tunggu sebentar, ya.',
    nobodyThere:
      'Saat ini belum ada tim kami yang bertugas. Silakan tinggalkan pesan dan alamat e-mail Anda, kami akan membalasnya.',
    messageTaken: 'Terima kasih, pesan Anda sudah kami terima. Balasannya kami kirim ke e-mail Anda.',
    missed:
      'Maaf, belum ada yang sempat menjawab. Silakan tinggalkan pesan dan alamat e-mail Anda, kami akan segera membalasnya.',
    noAnswer: 'Maaf menunggu. Kami carikan rekan lain sekarang; Anda tidak perlu mengulang dari awal.',
    fileTaken:
      'Berkas Anda sudah kami terima. Saya tidak bisa membacanya, tetapi rekan kami bisa. Ceritakan ada apa, atau bicara dengan petugas.',
    backInLine: 'Senang Anda kembali. Rekan kami sedang penuh atau tidak di tempat; Anda di urutan paling depan.',
    agentGone:
      'Maaf, sambungan dengan rekan kami terputus. Kami carikan yang lain; Anda tidak perlu mengulang dari awal.',
    reopened: 'Selamat datang kembali! Silakan lanjutkan, percakapan sebelumnya masih ada di sini.',
    transferred: 'Kami teruskan percakapan ini ke rekan yang lebih tepat. Mohon tunggu sebentar, ya.',
    oneMoment: 'Sebentar ya, kami cek dulu.',
    askText: 'Maaf, kami belum menangkap jawabannya. Boleh ditulis sekali lagi?',
    askChoice: 'Silakan pilih salah satu, ya.',
    askEmail: 'Sepertinya alamat e-mail itu belum lengkap. Contohnya nama@contoh.com. Boleh dicek lagi?',
    askPhone: 'Sepertinya nomor telepon itu belum pas. Contohnya 0812 3456 7890. Boleh dicek lagi?',
    askNumber: 'Kami perlu angkanya saja, ya. Contohnya 3.',
    askOrder: 'Nomor pesanan itu belum kami kenali bentuknya. Boleh disalin lagi dari e-mail konfirmasinya?',
  },
  en: {
    greeting: 'Hello! How can we help?',
    didYouMean: 'Did you mean one of these?',
    noneOfThese: 'None of these',
    miss: "Sorry, we didn't quite get that. Could you put it another way, or would you rather talk to our team?",
    missAgain: 'Still not it, sorry. Try a word or two, or let us connect you with our team.',
    again: 'Once more:',
    anythingElse: 'Is there anything else we can help with?',
    repeated: "That's all we know about this here. Shall we get you a person from our team?",
    talkToHuman: 'Talk to a human',
    chooseDepartment: "We'll connect you with our team. Which one fits your question best?",
    transition: "Sure, we're connecting you with our team. One moment, please.",
    nobodyThere:
      "Nobody from our team is here right now. Please leave a message and your e-mail address, and we'll get back to you.",
    messageTaken: "Thank you, we have your message. We'll reply to your e-mail address.",
    missed:
      "We're sorry, nobody was free in time. Please leave a message and your e-mail address, and we'll get back to you soon.",
    noAnswer: "Sorry for the wait. We're finding someone else now; you won't have to start over.",
    fileTaken:
      'We have your file. I cannot read it, but a colleague can. Tell me what it is about, or talk to a person.',
    backInLine: 'Good to have you back. Our colleague is busy or away right now; you are at the front of the line.',
    agentGone: "Sorry, our colleague lost their connection. We're finding someone else; you won't have to start over.",
    reopened: 'Welcome back! Please go on, your earlier conversation is still here.',
    transferred: "We're passing this conversation to a colleague who can help you better. One moment, please.",
    oneMoment: "One moment, we're looking that up for you.",
    askText: "Sorry, we didn't catch that. Could you write it once more?",
    askChoice: 'Please pick one of these.',
    askEmail: "That e-mail address doesn't look complete. It should look like name@example.com. Could you check it?",
    askPhone: "That phone number doesn't look right. It should look like +62 812 3456 7890. Could you check it?",
    askNumber: 'We just need the number here, for example 3.',
    askOrder: "That doesn't look like one of our order numbers. Could you copy it from your confirmation e-mail?",
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
