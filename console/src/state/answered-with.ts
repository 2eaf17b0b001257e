/** Where a suggested answer goes in a draft, and whether what was sent in the end is still that answer. Pure. */

/** Of an answer, how much must be left unchanged. */
const MOST = 2 / 3;
/** Answers no longer than this must be whole: two thirds of "Yes." are in many words. */
const SHORT_CHARS = 24;

const flat = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** After what was begun; once is enough. */
export function withAnswer(draft: string, answer: string): string {
  const begun = draft.trimEnd();
  if (begun === '') return answer;
  return begun.includes(answer.trim()) ? begun : `${begun}\n${answer}`;
}

/** The words have the answer's beginning and most of it, whatever was put before or after. */
export function isAnsweredWith(text: string, answer: string): boolean {
  const whole = flat(answer);
  const head = whole.slice(0, Math.max(SHORT_CHARS, Math.ceil(whole.length * MOST)));
  return head !== '' && flat(text).includes(head);
}
