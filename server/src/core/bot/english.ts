/**
 * English words brought near their root, lightly: plurals, -ed, -ing, -er nouns of doing, -ment. The result need not be
 * a word; it must only be the same for the forms of one word and differ between words.
 */
const HAS_VOWEL = /[aeiouy]/;
const DOUBLE = /([bdgmnprt])\1$/;
/** British and American, and words whose forms share no ending. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['cancelled', 'cancel'],
  ['cancelling', 'cancel'],
  ['cancellation', 'cancel'],
  ['paid', 'pay'],
  ['sent', 'send'],
  ['bought', 'buy'],
  ['broke', 'break'],
  ['broken', 'break'],
  ['lost', 'lose'],
  ['took', 'take'],
  ['came', 'come'],
  ['arrival', 'arrive'],
  ['delivery', 'deliver'],
  ['deliveries', 'deliver'],
  ['opening', 'open'],
  ['colour', 'color'],
  ['spoilt', 'spoil'],
  ['instalment', 'installment'],
  ['instalments', 'installment'],
  ['enquiry', 'inquiry'],
  ['news', 'news'],
]);

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  for (const ending of ['ing', 'ed', 'able', 'ment']) {
    const rest = word.slice(0, -ending.length);
    if (word.endsWith(ending) && rest.length >= 3 && HAS_VOWEL.test(rest)) return rest.replace(DOUBLE, '$1');
  }
  return word;
}

/** @param word lower case, without apostrophes */
export function stemEnglish(word: string): string {
  const same = SAME.get(word);
  if (same) return same === word ? word : stemEnglish(same);
  if (word.length < 4) return word;
  const root = withoutEnding(withoutPlural(word));
  return root.length > 3 ? root.replace(/e$/, '').replace(/([^aeiou])y$/, '$1i') : root;
}
