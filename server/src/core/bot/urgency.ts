/**
 * Hears how soon a visitor needs an answer: words that say so, a deadline together with a need, harm under way, or a very
 * bad mood. A time alone is no hurry: "buka hari ini?" asks about opening hours. Knows no clock and no opening hours.
 */
import type { Urgency } from '@sapa/protocol';
import { type MoodReading, readMood } from './mood.ts';
import { withoutDoubt } from './mood-words.ts';
import { cut, plain } from './words.ts';

/** All patterns read plain words between single spaces. */
const CALM =
  / (?:santai|kapan kapan|kalau sempat|kalo sempat|klo sempat|cuma (?:mau )?(?:tanya|nanya)|cuman (?:mau )?(?:tanya|nanya)|iseng|sekadar tanya|sekedar tanya|no rush|no hurry|whenever|when you have time|just (?:asking|curious|wondering|browsing|looking)|take your time|not urgent|isnt urgent|nothing urgent|not an emergency|lihat lihat(?: dulu)?|liat liat(?: dulu)?) /u;
const NO_HURRY =
  / (?:tidak|tdk|ga|gak|nggak|ngga|gk|enggak|bukan|belum|jangan|not|no|isnt|dont) (?:\S+ )?(?:buru|terburu|urgent|mendesak|darurat|penting|rush|hurry|segera|emergency) /u;
const URGENT =
  / (?:urgent|urgently|urgen|emergency|darurat|mendesak|segera|secepatnya|secepat mungkin|sesegera mungkin|cepetan|buruan|cito|genting|penting (?:banget|sekali|bgt)|sekarang juga|right now|right away|immediately|as soon as possible|soonest|at once|time sensitive|critical|hurry|(?:tolong|mohon|pls|please) (?:cepat|cepet|dipercepat)|(?:cepat|cepet|cpt) (?:dong|ya|tolong|pls|balas|bales|jawab)|butuh cepat|perlu cepat|need it fast|running out of time|lagi buru|buru buru|keburu) /u;
const SMOKE = / (?:daging|ikan|rokok|ayam|rasa|bau|tanpa|sosis|bebek|aroma|bandeng|anti) asap /u;
const NEED =
  / (?:harus|hrs|kudu|wajib|butuh|perlu|paling lambat|selambatnya|maksimal|deadline|tenggat|sebelum|mau dipakai|mau dipake|buat acara|untuk acara|acaranya|keburu|must|need|needs|needed|have to|has to|got to|before|by|at the latest|no later than|due|leaving|flight|terbang|berangkat|nikah|nikahan|wedding|ulang tahun|birthday) /u;
const SOON =
  / (?:hari ini|hr ini|malam ini|pagi ini|siang ini|sore ini|nanti malam|nanti sore|besok|bsk|bsok|esok|lusa|sekarang|skrg|skrng|today|tonight|tomorrow|tmrw|tmr|this (?:morning|afternoon|evening)|now|in (?:an|one|two|a few|\d+) (?:hours?|minutes?)|within the hour|(?:\d+|sejam|satu|dua) jam lagi|jam \d+|end of (?:the )?day|eod|noon) /u;
const HARM =
  / (?:dicuri|kecurian|dibobol|dibajak|dihack|dihek|kena tipu|ditipu|tertipu|penipuan|kebakaran|kecelakaan|keracunan|alergi parah|sesak|stolen|hacked|hijacked|fraud|fraudulent|unauthori[sz]ed|scammed|allergic reaction|poisoned|accident|on fire|locked out) /u;
const COURTESY =
  /^ (?:(?:halo|hai|hi|hello|hey|pagi|siang|sore|malam|selamat|makasih|terima|kasih|terimakasih|thanks|thank|you|thx|so|much|very|banyak|ya|kak|min|oke|ok|okay|sip|good|morning|bye|dadah|great|mantap|nice) )+$/u;

const FURIOUS = 0.85;
const HARD_REASONS: readonly string[] = ['insult', 'complaint', 'impatience', 'repetition', 'waiting'];

/** @param mood of the same message, when it has been read already */
export function readUrgency(text: string, mood: MoodReading = readMood(text)): Urgency {
  const said = ` ${cut(plain(withoutDoubt(text))).join(' ')} `;
  if (HARM.test(said)) return 'high';
  if (CALM.test(said) || NO_HURRY.test(said)) return 'low';
  if (URGENT.test(said) || (said.includes(' asap ') && !SMOKE.test(said))) return 'high';
  if (NEED.test(said) && SOON.test(said)) return 'high';
  if (isFurious(mood)) return 'high';
  return COURTESY.test(said) ? 'low' : 'normal';
}

/** Sure of frustration, for a reason that was said: a sour tone alone is not urgent. */
function isFurious({ mood, confidence, reasons }: MoodReading): boolean {
  return mood === 'frustrated' && confidence >= FURIOUS && reasons.some((reason) => HARD_REASONS.includes(reason));
}
