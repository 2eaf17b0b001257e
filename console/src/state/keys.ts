/** Which key does what. Letters are silent while a field has the focus. Pure. */

export const KEYS = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  r: 'reply',
  n: 'note',
  t: 'transfer',
  h: 'hold',
  e: 'end',
  o: 'take',
  s: 'assign',
  b: 'back',
  '?': 'help',
  Escape: 'escape',
} as const;
export type KeyAction = (typeof KEYS)[keyof typeof KEYS];

/** Of use only to those who supervise. */
export const SUPERVISOR_KEYS: ReadonlySet<KeyAction> = new Set(['assign']);

export interface Press {
  readonly key: string;
  readonly isTyping: boolean;
  /** Ctrl, Alt or Meta: the browser's and the system's own shortcuts. */
  readonly hasModifier: boolean;
}

export function actionOf({ key, isTyping, hasModifier }: Press): KeyAction | undefined {
  if (hasModifier) return undefined;
  if (key === 'Escape') return 'escape';
  if (isTyping) return undefined;
  const wanted = key.length === 1 ? key.toLowerCase() : key;
  return Object.hasOwn(KEYS, wanted) ? KEYS[wanted as keyof typeof KEYS] : undefined;
}

/** 1 to 5, for those who supervise. @returns the priority, or undefined */
export function priorityOf({ key, isTyping, hasModifier }: Press): number | undefined {
  return !hasModifier && !isTyping && /^[1-5]$/.test(key) ? Number(key) : undefined;
}

/** Alt with 1 to 3 takes a suggestion, also while writing. */
export const SUGGESTION_KEYS = ['1', '2', '3'] as const;
type Chord = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** By the key's place, not its letter: with Alt some keyboards write another one. @returns 0, 1, 2 or undefined */
export function suggestionAt({ code, altKey, ctrlKey, metaKey, shiftKey }: Chord): number | undefined {
  if (!altKey || ctrlKey || metaKey || shiftKey) return undefined;
  const at = SUGGESTION_KEYS.findIndex((digit) => code === `Digit${digit}` || code === `Numpad${digit}`);
  return at === -1 ? undefined : at;
}

/** What Ctrl (or Cmd) with a letter puts around the selection while writing. */
const MARKS: Readonly<Record<string, string>> = { b: '**', i: '*' };

export function markOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Pick<KeyboardEvent, 'key'> & Omit<Chord, 'code'>) {
  return (ctrlKey || metaKey) && !altKey && !shiftKey ? MARKS[key.toLowerCase()] : undefined;
}

const WITHOUT_TEXT = new Set(['radio', 'checkbox', 'button', 'submit']);

export function isTypingIn(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
