/** Where a text stops being JSON (RFC 8259), as line and column. Pure: says nothing of what stands there, which may be a secret. */

export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** @returns undefined when it is JSON */
export function firstFault(text: string): Place | undefined {
  const at = faultAt(text);
  if (at === undefined) return undefined;
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

type Wanted = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd';

const SPACE = /[ \t\r\n]*/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** What a string may hold as it is: all from the space on but `"` and `\`. */
const RUN = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Where a match of the pattern that begins there ends. */
function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

const afterSpace = (text: string, from: number) => endOf(SPACE, text, from) ?? from;

/** @returns undefined where no whole string begins */
function endOfString(text: string, from: number): number | undefined {
  if (text[from] !== '"') return undefined;
  for (let at: number | undefined = from + 1; at !== undefined; ) {
    at = endOf(RUN, text, at) ?? at;
    if (text[at] === '"') return at + 1;
    at = endOf(ESCAPE, text, at);
  }
  return undefined;
}

type Opening = '{' | '[';
const CLOSING = { '{': '}', '[': ']' } as const;
/** Walks with a list of what is open, not by calling itself: a text may be as deep as it is long. */
function faultAt(text: string): number | undefined {
  const open: Opening[] = [];
  let wanted: Wanted = 'value';
  let at = afterSpace(text, 0);
  while (wanted !== 'commaOrEnd' || open.length > 0) {
    const step = stepAt(text, at, wanted, open.at(-1));
    if (!step) return at;
    if (step.closes) open.pop();
    if (step.opens) open.push(step.opens);
    wanted = step.wanted;
    at = afterSpace(text, step.end);
  }
  return at === text.length ? undefined : at;
}

interface Step {
  readonly end: number;
  readonly wanted: Wanted;
  readonly opens?: Opening;
  readonly closes?: true;
}

function stepAt(text: string, at: number, wanted: Wanted, inside: Opening | undefined): Step | undefined {
  const mark = text[at];
  const end = at + 1;
  if (inside && wanted.endsWith('OrEnd') && mark === CLOSING[inside])
    return { end, wanted: 'commaOrEnd', closes: true };
  switch (wanted) {
    case 'colon':
      return mark === ':' ? { end, wanted: 'value' } : undefined;
    case 'commaOrEnd':
      return mark === ',' ? { end, wanted: inside === '{' ? 'key' : 'value' } : undefined;
    case 'key':
    case 'keyOrEnd':
      return ended(endOfString(text, at), 'colon');
    default:
      if (mark === '{' || mark === '[') return { end, wanted: mark === '{' ? 'keyOrEnd' : 'valueOrEnd', opens: mark };
      return ended(endOfString(text, at) ?? endOf(PLAIN, text, at), 'commaOrEnd');
  }
}

const ended = (end: number | undefined, wanted: Wanted): Step | undefined =>
  end === undefined ? undefined : { end, wanted };
