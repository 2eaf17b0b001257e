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
const RUN = /[^"\\\u0000-\u001f]*/y;
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

const CLOSING = { '{': '}', '[': ']' } as const;
const isOpening = (mark: string | undefined): mark is '{' | '[' => mark === '{' || mark === '[';

/** Walks with a list of what is open, not by calling itself: a text may be as deep as it is long. */
function faultAt(text: string): number | undefined {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  let at = afterSpace(text, 0);
  for (;;) {
    const inside = open.at(-1);
    if (wanted === 'commaOrEnd' && inside === undefined) return at === text.length ? undefined : at;
    const mark = text[at];
    const maySuchEnd = wanted === 'commaOrEnd' || wanted === 'valueOrEnd' || wanted === 'keyOrEnd';
    let end: number | undefined = at + 1;
    if (inside && maySuchEnd && mark === CLOSING[inside]) {
      open.pop();
      wanted = 'commaOrEnd';
    } else if (wanted === 'commaOrEnd' || wanted === 'colon') {
      if (mark !== (wanted === 'colon' ? ':' : ',')) return at;
      wanted = wanted === 'commaOrEnd' && inside === '{' ? 'key' : 'value';
    } else if (wanted === 'key' || wanted === 'keyOrEnd') {
      end = endOfString(text, at);
      wanted = 'colon';
    } else if (isOpening(mark)) {
      open.push(mark);
      wanted = mark === '{' ? 'keyOrEnd' : 'valueOrEnd';
    } else {
      end = endOfString(text, at) ?? endOf(PLAIN, text, at);
      wanted = 'commaOrEnd';
    }
    if (end === undefined) return at;
    at = afterSpace(text, end);
  }
}
