/** Picks an e-mail address or a phone number out of what somebody wrote. */
import { EMAIL } from '@sapa/protocol';

/** RFC 5321 §4.5.3.1.3. */
const EMAIL_CHARS = 254;

/** @returns the first address in it, in small letters */
export function readEmail(text: string): string | undefined {
  const parts = text.replace(/\s*@\s*/g, '@').split(/[\s,;:<>()[\]"'“”*]+/);
  return parts
    .map((part) => part.replace(/^\.+|[.!?]+$/g, '').toLowerCase())
    .find((part) => part.length <= EMAIL_CHARS && EMAIL.test(part));
}

/** Digits with what people put between them. */
const RUN = /(?<![\p{L}\p{N}])[(+]*\d[\d \t\u00a0().\-‐-―]*\d/gu;

/**
 * Indonesian numbers with or without `+62`, other countries' with `+` or `00`.
 * @returns the first one in it, as E.164 has it: `+` and 8 to 15 digits
 */
export function readPhone(text: string): string | undefined {
  for (const [run] of text.matchAll(RUN)) {
    const found = phoneIn(run.split(/\s+/));
    if (found) return found;
  }
  return undefined;
}

/** Another number may stand before it (`umur 30 0812…`): then it begins where a group begins with `+` or `0`. */
function phoneIn(groups: readonly string[]): string | undefined {
  for (const [at, group] of groups.entries()) {
    const found = at === 0 || /^\(?[+0]/.test(group) ? phoneOf(groups.slice(at).join(' ')) : undefined;
    if (found) return found;
  }
  return undefined;
}

function phoneOf(text: string): string | undefined {
  const digits = text.replace(/\D/g, '');
  const number = international(text, digits)?.replace(/^620/, '62');
  return digits.length >= 8 && number !== undefined && /^[1-9]\d{7,14}$/.test(number) ? `+${number}` : undefined;
}

/** @returns country code first, without `+` */
function international(text: string, digits: string): string | undefined {
  if (/^\(?\+/.test(text)) return text.replace('(0)', '').replace(/\D/g, '');
  if (digits.startsWith('00')) return digits.slice(2);
  if (digits.startsWith('0')) return `62${digits.slice(1)}`;
  if (digits.startsWith('62') && digits.length >= 10) return digits;
  return digits.startsWith('8') && digits.length >= 9 && digits.length <= 13 ? `62${digits}` : undefined;
}
