/**
 * Picks a number out of what somebody wrote, in Indonesian or English writing: `1.000`, `1,000.50`, `Rp 10.000,-`, `2,5 jt`.
 * Three digits after a single separator are thousands in both, unless a zero stands before it.
 */

const CURRENCY = /(?<!\p{L})(?:rp|idr|usd)\.?\s*(?=\d)|[$€£]\s*(?=\d)/giu;
/** Not a part of a word, a date, a time or a range. */
const NUMBER = /(?<![\p{L}\p{N}.,/#:-])(-?)(\d[\d.,]*)(?!\d|[:/-]\d)/gu;
/** Spaces part thousands only where nothing else is said. */
const SPACED = /^-?\d{1,3}(?: \d{3})+$/;
const UNIT = /^(?:k|\s?(?:rb|ribu|thousand|jt|juta|million|miliar|milyar))(?!\p{L})/iu;
const WORTH: Readonly<Record<string, number>> = {
  k: 1e3,
  rb: 1e3,
  ribu: 1e3,
  thousand: 1e3,
  jt: 1e6,
  juta: 1e6,
  million: 1e6,
  miliar: 1e9,
  milyar: 1e9,
};
const DIGITS = 15;

/** @returns the first one in it: digits, with a point before a fraction and a minus where it is below zero */
export function readNumber(text: string): string | undefined {
  const bare = text.replace(CURRENCY, ' ').trim();
  const whole = SPACED.test(bare) ? bare.replaceAll(' ', '') : bare;
  for (const { 1: sign = '', 2: written = '', index, 0: all } of whole.matchAll(NUMBER)) {
    const number = plain(written.replace(/[.,]+$/, ''));
    if (number !== undefined) return signed(sign, multiplied(number, whole.slice(index + all.length)));
  }
  return undefined;
}

/** @returns undefined where the separators make no number: `1.2.3` */
function plain(written: string): string | undefined {
  const [integer = '', fraction = ''] = (decimal(written) ?? '').split('.');
  if (integer === '' || integer.length > DIGITS) return undefined;
  const short = fraction.slice(0, DIGITS).replace(/0+$/, '');
  const bare = integer.replace(/^0+(?=\d)/, '');
  return short === '' ? bare : `${bare}.${short}`;
}

/** Separators of thousands gone, a point before the fraction. */
function decimal(written: string): string | undefined {
  const last = written[Math.max(written.lastIndexOf('.'), written.lastIndexOf(','))];
  if (last === undefined) return written;
  const parts = written.split(last);
  const other = last === '.' ? ',' : '.';
  if (written.includes(other)) return parts.length === 2 ? joined(parts[0], other, `.${parts[1]}`) : undefined;
  return parts.length > 2 || /^[1-9]\d{0,2}[.,]\d{3}$/.test(written) ? joined(written, last, '') : parts.join('.');
}

function joined(grouped = '', separator: string, rest: string): string | undefined {
  const [first = '', ...groups] = grouped.split(separator);
  const isGrouped = /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return isGrouped ? `${first}${groups.join('')}${rest}` : undefined;
}

function multiplied(number: string, rest: string): string {
  const unit = UNIT.exec(rest)?.[0].trim().toLowerCase();
  if (unit === undefined) return number;
  const large = Number(number) * (WORTH[unit] ?? 1);
  return large < 1e15 ? String(Number(large.toFixed(6))) : number;
}

function signed(sign: string, number: string): string {
  return number === '0' ? number : `${sign}${number}`;
}
