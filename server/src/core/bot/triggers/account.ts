/**
 * H8, what only people may do: change what an account says of somebody, see who they are, decide a claim, look into an
 * account that was shut or broken into. Asking how any of it is done is a question for the knowledge.
 */
import { areNear, type Span } from './lexicon.ts';
import { asksHow, isDenied, isRequested, isTold, type Mark, type Marked } from './words.ts';

/** Words that may lie between what is to be done and what it is done to. */
const NEAR = 4;

export function isAboutAccount(sentence: Marked): boolean {
  return isShut(sentence) || isIntruded(sentence) || isRefused(sentence) || asksPeople(sentence);
}

const pair = (sentence: Marked, one: Mark, other: Mark, gap = NEAR): Span | undefined =>
  sentence.spans(one).find((first) => sentence.spans(other).some((second) => areNear(first, second, gap)));

/** "Akun saya diblokir", "my account got hacked". */
function isShut(sentence: Marked): boolean {
  const shut = pair(sentence, 'shut', 'account', 5);
  if (!shut || !isTold(sentence) || isDenied(sentence, shut)) return false;
  return !asksHow(sentence) || sentence.has('mine');
}

function isIntruded(sentence: Marked): boolean {
  return sentence.has('intruder') && isTold(sentence);
}

/** "Verifikasi KTP saya ditolak", "klaim garansi saya belum diproses". */
function isRefused(sentence: Marked): boolean {
  if (!isTold(sentence) || asksHow(sentence) || !sentence.has('mine')) return false;
  const matter = isVerifying(sentence) ?? claimIn(sentence);
  return matter !== undefined && sentence.spans('refused').some((refused) => areNear(matter, refused, NEAR));
}

/** Wanted, of people: "can I change my e-mail?" asks what is possible, "can you" and "tolong" ask to have it done. */
function asksPeople(sentence: Marked): boolean {
  const matter = changeIn(sentence) ?? isVerifying(sentence) ?? claimIn(sentence);
  if (!matter || isDenied(sentence, matter)) return false;
  return (isRequested(sentence) && !asksHow(sentence)) || isOrdered(sentence, matter);
}

/** "Ganti nomor hp penerima" changes an order, not an account. */
function changeIn(sentence: Marked): Span | undefined {
  if (!sentence.has('account') && pair(sentence, 'held', 'recipient', 2)) return undefined;
  return pair(sentence, 'change', 'held', 3);
}

function isVerifying(sentence: Marked): Span | undefined {
  return pair(sentence, 'verify', 'identity');
}

function claimIn(sentence: Marked): Span | undefined {
  const claim = pair(sentence, 'claim', 'cover', 3);
  if (claim) return claim;
  if (sentence.has('perk')) return undefined;
  return sentence.spans('claim').find(({ to }) => sentence.words.length - to <= 3);
}

/** "Ganti nomor hp saya dong": an order begins with what is to be done. */
function isOrdered(sentence: Marked, { from, to }: Span): boolean {
  if (asksHow(sentence) || sentence.has('whether') || !isTold(sentence) || sentence.isQuestion) return false;
  const first = sentence.words.findIndex((word) => !GREETINGS.has(word));
  return from === first && sentence.spans('mine').some((mine) => mine.from >= to);
}

const GREETINGS: ReadonlySet<string> = new Set(
  'halo hai hi hello hey kakak kak min admin selamat pagi siang sore malam permisi mas mbak pak bu gan sis good morning'.split(
    ' ',
  ),
);
