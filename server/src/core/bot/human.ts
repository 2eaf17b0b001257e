/**
 * Does this message ask for a person? Reads each clause for somebody to talk to and a wish to reach them, and holds
 * back where the clause denies the wish, tells of the past, or asks something about the people instead ("jam buka CS?").
 * One reading for both languages: visitors mix them. Knows no topics and no knowledge entries.
 */
import { standardIndonesian } from './slang.ts';
import { cut, distance, plain, typosIn } from './words.ts';

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Somebody whose job it is to answer: wanting them is enough. */
const STAFF = list(`
  cs admin adminnya agen agent agennya operator operatornya petugas petugasnya staf staff pegawai karyawan manusia manusianya human
  humans representative rep csnya advisor supervisor manager manajer atasan helpdesk personil csr
`);
/** Anybody: only together with talking, being real, or being there. */
const ANYBODY = list(
  'orang orangnya seseorang someone somebody person anyone anybody people tim team support sales penjual pemilik owner bagian divisi department',
);
const REAL = list('asli langsung beneran sungguhan nyata real live actual actually human manusia betulan hidup');
const TALK = list(`
  bicara berbicara ngomong ngobrol obrol mengobrol chat chatting chattan chatan dihubungkan hubungkan sambungkan disambungkan
  sambungin hubungin tersambung terhubung sambung alihkan dialihkan oper dioper operin panggilkan panggil panggilin
  teruskan diteruskan speak speaking talk talking connect transferred forward escalate pass
  dibantu dilayani konsultasi ngmg ngomng tlak
`);
const REACH = list('hubungi menghubungi kontak mengontak contact reach call telepon bantu help tanya lapor komplain');
const WISH = list(`
  mau ingin minta butuh perlu tolong mohon bisa boleh want wanna need get give please can could may let lemme would
  like prefer rather kasih cari carikan harus langsung bring find
`);
/** Words that may stand between a wish and the person wished for, or beside a person named alone. */
const FILLER = list(`
  dengan sama ke kepada pada oleh si para a an the to with for from your one some any of me my us i you is it am im id
  saya aku kami kita dong ya yah deh nih sih kak kakak min mas mbak pak bu bang tolong mohon please pls plz now sekarang
  saja lah aja segera cepat langsung asli real live actual another different other just hi halo hai hello ok oke
  mau ingin minta butuh perlu bisa boleh want need get give can could have speak talk bicara chat sesama seorang ada
  yang lain beneran sungguhan manusia human orang person customer service toko bagian tim team sudah would like be
  mana nya di sini bantuan only not bot robot again instead direct directly immediately asap customer care seseorang coba kok ini itu
`);
const DENIED = list(
  'tidak jangan belum bukan tanpa dont not no never without neednt wont didnt doesnt nah cannot cant',
);
/** "can't I talk to someone" and "tidak bisa bicara dengan orang?" deny nothing: they plead. */
const PLEADED = list('bisa boleh can could cant cannot may');
const PAST = list(
  'kemarin tadi already yesterday barusan pernah spoke talked dulu dahulu earlier waktu sebelumnya told said',
);
/** What a clause about people, not for people, talks of. */
const ABOUT_THEM = list(`
  jam buka tutup nomor email alamat berapa kapan biaya gaji lowongan loker magang kerja jadi menjadi daftar hour hours
  open opened closed close number address when salary fee fees job jobs career vacancy become becoming apply lokasi
  location whatsapp wa instagram bahasa language ramah libur operasional panel siapa who lama long cepatnya time average
  kurir jne jnt sicepat ekspedisi travel properti rude kasar slow lambat terdekat nearest resmi komisi
`);
const HOW = list('bagaimana cara caranya how');
const BOTS = list('bot robot mesin ai machine chatbot botnya robotnya');
const TOWARDS = list('ke kepada sama dengan to with');
const THERE = list('ada adakah there available tersedia here disini online');
const QUESTION_OF_IDENTITY = list('apakah are am is ini kamu anda you this');

/** Words that a typo makes of a word above, and yet mean themselves. */
const THEMSELVES = list(`
  orange barang kurang karang orangtua steak peak speaker perlu talk humor hubungan tetap agenda adminis personal
  kontrak call cell canada reach reason teach beach each support sport connection mesin musim there three where these
  jadi oper open over operasi sambung hours house close clothes number bicycle petugas human humble mana
`);
const TYPED_WRONG: readonly ReadonlySet<string>[] = [STAFF, ANYBODY, TALK, REACH];

const CLAUSE_END =
  /[.,;:!?\n…]+|\s+(?:tapi|tetapi|tp|but|soalnya|karena|krn|because|since|biar|supaya|so|jadi(?=\s+(?:tolong|mau)))\s+/u;
/** Words between a verb of talking and the person. */
const REACHES = 5;

/** @param phrases the owner's own ways to ask, matched as words in a row, typos allowed */
export function asksForHuman(text: string, phrases: readonly string[] = []): boolean {
  const own = phrases.map(words).filter((phrase) => phrase.length > 0);
  return plain(text)
    .split(CLAUSE_END)
    .map(words)
    .filter((clause) => clause.length > 0)
    .some((clause) => own.some((phrase) => contains(clause, phrase)) || wishesFor(clause));
}

const CUSTOMER_SERVICE = /\b(?:customer|costumer|custumer|cutomer)\s+s[ae]r?vi[cs]e?s?\b/gu;
/** Money is transferred too, but not "me". */
const TRANSFER_ME = /\btransfer\s+(?=(?:me|us|saya|kami)\b)/gu;

function words(text: string): string[] {
  const named = plain(text).replace(CUSTOMER_SERVICE, 'cs').replace(TRANSFER_ME, 'connect ');
  return standardIndonesian(cut(named)).map(intended);
}

/** The word a typo most likely stands for, among those that matter here. */
function intended(word: string): string {
  const edits = typosIn(word.length);
  if (edits === 0 || THEMSELVES.has(word) || FILLER.has(word) || WISH.has(word) || ABOUT_THEM.has(word)) return word;
  for (const known of TYPED_WRONG) {
    if (known.has(word)) return word;
  }
  for (const known of TYPED_WRONG)
    for (const meant of known) if (meant.length > 4 && distance(word, meant, edits) <= edits) return meant;
  return word;
}

function contains(clause: readonly string[], phrase: readonly string[]): boolean {
  return clause.some((_, start) => {
    const met = phrase.every((word, index) => {
      const said = clause[start + index];
      return said !== undefined && distance(said, word, typosIn(word.length)) <= typosIn(word.length);
    });
    return met && !clause.slice(0, start).some((word) => DENIED.has(word));
  });
}

function wishesFor(clause: readonly string[]): boolean {
  if (refusesBot(clause)) return true;
  const people = clause.flatMap((word, at) => (STAFF.has(word) || ANYBODY.has(word) ? [at] : []));
  if (people.length === 0) return false;
  if (clause.some((word) => ABOUT_THEM.has(word) || PAST.has(word)) || asksWhatIAm(clause) || denies(clause))
    return false;
  return people.some((at) => isSought(clause, at));
}

function isSought(clause: readonly string[], at: number): boolean {
  const staff = STAFF.has(clause[at] ?? '');
  const how = clause.some((word) => HOW.has(word));
  const near = clause.filter((_, place) => place !== at && Math.abs(place - at) <= REACHES);
  if (near.some((word) => TALK.has(word))) return true;
  if (REAL.has(clause[at + 1] ?? '') || REAL.has(clause[at - 1] ?? '')) return clause.length <= 8;
  if (isAskedToBeThere(clause, at)) return true;
  if (!how && near.some((word) => REACH.has(word)) && (staff || clause.length <= 4)) return true;
  return !how && (staff || isTowards(clause, at)) && isWishedFor(clause, at);
}

/** "mau ke orang": anybody will do when the wish goes to them and the clause ends there. */
function isTowards(clause: readonly string[], at: number): boolean {
  return TOWARDS.has(clause[at - 1] ?? '') && at === clause.length - 1;
}

/** "ada orangnya nggak?", "anyone there?": a person and being there, and little else. */
function isAskedToBeThere(clause: readonly string[], at: number): boolean {
  const rest = clause.filter(
    (word, place) => place !== at && !FILLER.has(word) && !DENIED.has(word) && !STAFF.has(word),
  );
  return (
    clause.some((word) => THERE.has(word)) &&
    rest.every((word) => THERE.has(word) || word === 'apakah' || word === 'apa')
  );
}

/** "mau CS dong", "operator please", "CS": the person, at most a wish, and words that say nothing. */
function isWishedFor(clause: readonly string[], at: number): boolean {
  const others = clause.filter((_, place) => place !== at);
  if (others.every((word) => FILLER.has(word) || STAFF.has(word) || WISH.has(word))) return true;
  const before = clause.slice(0, at);
  const wish = before.findLastIndex((word) => WISH.has(word));
  return wish >= 0 && before.slice(wish + 1).every((word) => FILLER.has(word) || STAFF.has(word));
}

/** "not a bot", "tidak mau bicara dengan robot": no person named, but the wish is plain. */
function refusesBot(clause: readonly string[]): boolean {
  const bot = clause.findIndex((word) => BOTS.has(word));
  if (bot < 0 || clause.length > 12) return false;
  const denied = clause.findIndex((word) => DENIED.has(word));
  const talks = clause.some((word) => TALK.has(word) || word === 'mau' || word === 'want' || word === 'sama');
  return denied >= 0 && denied < bot && talks && !clause.some((word) => PAST.has(word));
}

/** "apakah ini orang atau bot?", "are you human?": curiosity, not a wish. */
function asksWhatIAm(clause: readonly string[]): boolean {
  if (clause.some((word) => WISH.has(word) && !['like', 'get'].includes(word))) return false;
  const talksOfBots = clause.some((word) => BOTS.has(word));
  const youAre = QUESTION_OF_IDENTITY.has(clause[0] ?? '') && clause.length <= 7;
  const talk = clause.some((word) => TALK.has(word));
  const there = clause.some((word) => THERE.has(word));
  return (talksOfBots && !clause.some((word) => DENIED.has(word))) || (youAre && !talk && !there);
}

function denies(clause: readonly string[]): boolean {
  const denied = clause.findIndex((word) => DENIED.has(word));
  if (denied < 0) return false;
  const person = clause.findIndex((word) => STAFF.has(word) || ANYBODY.has(word));
  const after = clause.slice(denied + 1, denied + 2);
  // "orang bukan bot": what is denied is the bot. "ada orang tidak?": a question's tail.
  if (denied > person || clause.slice(denied).some((word) => BOTS.has(word))) return false;
  return !after.some((word) => PLEADED.has(word)) && !['cant', 'cannot'].includes(clause[denied] ?? '');
}
