/** Picks an order's number out of what somebody wrote: `nomornya INV-2041 kak`. */

const ORDER = /^#?[A-Za-z0-9][A-Za-z0-9/.#-]{2,39}$/;
const NOT_ORDERS = [/^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})$/, /^rp\.?\d/i, /^\d{1,2}\.\d{2}$/];

/**
 * Letters, digits and - / . #, with at least one digit, 3 to 40 of them. Of several, the one most like an order's number:
 * one with letters and three digits or more, then the one with the most digits. Dates, times and prices are none.
 */
export function readOrder(text: string): string | undefined {
  const found = text
    .split(/[\s,;:!?()[\]{}<>"'“”*]+/)
    .map((part) => part.replace(/^[-/.]+|[-/.#]+$/g, ''))
    .filter(
      (part) => ORDER.test(part) && part.length <= 40 && /\d/.test(part) && !NOT_ORDERS.some((no) => no.test(part)),
    );
  return found.toSorted((a, b) => likeness(b) - likeness(a))[0];
}

function likeness(part: string): number {
  const digits = part.replace(/\D/g, '').length;
  return digits + (digits >= 3 && /[A-Za-z]/.test(part) ? 100 : 0);
}
