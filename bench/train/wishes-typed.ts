/** Fills in ways of saying something and mistypes them as people do. Knows no words. */

const CHOICE = /\{([^{}]*)\}/gu;
/** Between choices, but not between those of a choice within. */
const BAR = /\|(?![^{}]*\})/u;

/** @param way `{a|b}` is a choice, an empty one leaves the word out; `{name}` one of that part, whose choices may hold choices */
export function filled(way: string, parts: Readonly<Record<string, string>>, random: () => number): string {
  const pick = (choices: readonly string[]) => choices[Math.floor(random() * choices.length)] ?? '';
  let text = way;
  for (let depth = 0; depth < 8 && text.includes('{'); depth++)
    text = text.replace(CHOICE, (_all, choice: string) => {
      const part = parts[choice];
      return part === undefined ? pick(choice.split('|')) : pick(part.split(BAR));
    });
  if (/[{}]/u.test(text)) throw new Error(`Not closed: ${way}`);
  return text
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,.?!])/gu, '')
    .trim();
}

/** Now and then with a letter gone, doubled, swapped or hit beside, or a word without its vowels. */
export function typed(text: string, random: () => number): string {
  const often = random() < 0.15 ? 0.5 : 0.06;
  return text
    .split(' ')
    .map((word) => (word.length < 4 || random() > often ? word : mistyped(word, random)))
    .join(' ');
}

const KEYS = 'qwertyuiop asdfghjkl zxcvbnm';

function mistyped(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = random();
  if (kind < 0.3) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.55) return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  if (kind < 0.7) return word.slice(0, at) + word[at] + word.slice(at);
  if (kind < 0.85) return word.slice(0, at) + beside(word[at] ?? '') + word.slice(at + 1);
  return word[0] + word.slice(1, -1).replace(/[aeiou]/gu, '') + word.slice(-1);
}

function beside(letter: string): string {
  const key = KEYS.indexOf(letter);
  return key < 0 ? letter : (KEYS[key + 1] ?? letter).trim();
}
