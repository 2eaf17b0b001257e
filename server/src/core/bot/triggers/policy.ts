/**
 * H4, what only people may grant: compensation, exceptions to the rules of a refund, goodwill, a discount to make up for
 * something. What the rules are is a question for the knowledge.
 */
import { areNear } from './lexicon.ts';
import { asksHow, asksHowTo, isDenied, isRequested, type Marked } from './words.ts';

/** Sentences this short name what is wanted: "kompensasi dong". */
const SHORT = 4;

export function asksForException(sentence: Marked): boolean {
  return asksForAmends(sentence) || asksToBendRules(sentence) || asksForGift(sentence);
}

function asksForAmends(sentence: Marked): boolean {
  const amends = sentence.spans('amends').find((span) => !isDenied(sentence, span));
  if (!amends || asksHow(sentence) || isSupposed(sentence)) return false;
  if (isRequested(sentence)) return !sentence.has('whether') || isPersonal(sentence) || !sentence.isQuestion;
  if (isPersonal(sentence)) return true;
  return sentence.words.length <= SHORT && !sentence.has('whether');
}

/** An exception asked for, or a refund though its time is over. */
function asksToBendRules(sentence: Marked): boolean {
  if (asksHowTo(sentence) || isSupposed(sentence)) return false;
  const exception = sentence.spans('exception').some((span) => !isDenied(sentence, span));
  if (exception && isRequested(sentence)) return true;
  if (asksHow(sentence)) return false;
  if (exception) return sentence.has('mine') || (sentence.words.length <= SHORT && !sentence.has('whether'));
  if (!sentence.has('refund')) return false;
  const late = sentence.spans('lateFor');
  if (late.length > 0) return sentence.has('although') || (isRequested(sentence) && sentence.has('mine'));
  return isDaysLate(sentence) && sentence.has('although') && isRequested(sentence);
}

/** "Lewat 7 hari" names the rule as well as its breach: only with a plea is it an exception asked for. */
function isDaysLate({ words }: Marked): boolean {
  return DAYS_LATE.test(words.join(' '));
}

const DAYS_LATE =
  /\b(?:lewat|lebih|lebih dari|telat|past|over|after) \d+ ?(?:hari|minggu|bulan|days?|weeks?|months?)\b/u;

/** "Minta diskon karena paketnya telat": something free, asked for, and harm that it is to make up for. */
function asksForGift(sentence: Marked): boolean {
  if (asksHow(sentence) || isSupposed(sentence)) return false;
  const isBlaming = sentence.spans('blame').length > 0 && !sentence.has('whether');
  if (!isRequested(sentence) && !isBlaming) return false;
  if (sentence.has('partial') && sentence.has('harmed')) return true;
  const gift = sentence.spans('gift').find((span) => !isDenied(sentence, span));
  if (!gift) return false;
  const amends = sentence.spans('apology').some((apology) => areNear(gift, apology, 6));
  return amends && (sentence.has('harmed') || sentence.has('amends') || isApology(sentence));
}

function isApology(sentence: Marked): boolean {
  return sentence.spans('apology').some(({ from, to }) => APOLOGIES.has(sentence.words.slice(from, to).join(' ')));
}

const APOLOGIES: ReadonlySet<string> = new Set([
  'permintaan maaf',
  'permohonan maaf',
  'tanda maaf',
  'sebagai maaf',
  'sebagai ganti',
  'sebagai gantinya',
  'apology',
  'an apology',
  'to make up',
  'ketidaknyamanan',
]);

/** Harm that was done, to them. */
function isPersonal(sentence: Marked): boolean {
  return (
    sentence.has('harmed') &&
    (sentence.has('mine') || sentence.spans('apology').length > 0 || /\d/.test(sentence.words.join('')))
  );
}

function isSupposed(sentence: Marked): boolean {
  return sentence.has('supposing') || sentence.has('over');
}
