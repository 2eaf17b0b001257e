/**
 * Marks inside a paragraph: `**bold**`, `*italics*`, `_italics_`, `` `code` ``, `[words](address)` and bare addresses.
 *
 * One pass over the text with a stack of what is open. Each kind is open at most once, so nothing nests deeper than four, and
 * what is not closed after all goes back to text: a part moves four times at most, however hostile the text.
 */
import { addressAt, isSafeLink, namesItsHost } from './links.ts';

export type Inline =
  | string
  | { readonly kind: 'bold' | 'italic'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] };

/** Is told how many characters or parts were looked at; for who counts. */
export type Step = (count: number) => void;

/** What is open, and what came since. */
interface Frame {
  readonly mark: '' | '*' | '_' | '**' | '[';
  readonly children: Inline[];
  /** The address of a link somewhere inside: links do not nest. */
  link?: string | undefined;
}

interface Reading {
  readonly text: string;
  readonly step: Step;
  /** Outermost first; the first is never closed. */
  readonly open: Frame[];
  /** Runs of backticks that nothing closes. */
  readonly unclosed: Set<string>;
  at: number;
  /** What is before this is in a frame already. */
  done: number;
}

const WORD = /[\p{L}\p{N}_]/u;
/** The longest run of a mark that means something. */
const RUN = 3;

/** @param isMarked false: nothing but bare addresses is read, all else is text as it is */
export function readMarks(text: string, isMarked: boolean, step: Step): readonly Inline[] {
  const root: Frame = { mark: '', children: [] };
  const reading: Reading = { text, step, open: [root], unclosed: new Set(), at: 0, done: 0 };
  while (reading.at < text.length) {
    step(1);
    const char = text.charAt(reading.at);
    if (/[hmt]/i.test(char) && readAddress(reading)) continue;
    const read = isMarked && READERS[char];
    if (read) read(reading, char);
    else reading.at++;
  }
  take(reading, 0);
  giveUp(reading, 1);
  return root.children;
}

const READERS: Readonly<Record<string, (reading: Reading, char: string) => void>> = {
  '*': readEmphasis,
  _: readEmphasis,
  '`': readCode,
  '[': readBracket,
  ']': readTarget,
};

const topOf = ({ open }: Reading) => open[open.length - 1] as Frame;
const depthOf = ({ open }: Reading, mark: string) => open.findIndex((frame) => frame.mark === mark);
const isSpace = (char: string) => !char.trim();

function add(reading: Reading, parts: readonly Inline[]) {
  const { children } = topOf(reading);
  reading.step(parts.length);
  for (const part of parts) {
    const last = children[children.length - 1];
    if (typeof part === 'string' && typeof last === 'string') children[children.length - 1] = last + part;
    else if (part) children.push(part);
  }
}

/** What was read up to here is text; what is read next begins after `length` characters of marks. */
function take(reading: Reading, length: number) {
  add(reading, [reading.text.slice(reading.done, reading.at)]);
  reading.at += length;
  reading.done = reading.at;
}

/** The frames from this depth on are not closed after all. */
function giveUp(reading: Reading, depth: number) {
  for (const { mark, children, link } of reading.open.splice(depth)) {
    add(reading, [mark]);
    add(reading, children);
    topOf(reading).link ??= link;
  }
}

/** Takes the frame at this depth off the stack; what was opened inside of it and is not closed is text. */
function close(reading: Reading, depth: number): Frame {
  giveUp(reading, depth + 1);
  const frame = reading.open.pop() as Frame;
  topOf(reading).link ??= frame.link;
  return frame;
}

function endOfRun(reading: Reading, char: string): number {
  let end = reading.at;
  while (reading.text[end] === char) end++;
  reading.step(end - reading.at);
  return end;
}

function readEmphasis(reading: Reading, char: string) {
  const { text, at } = reading;
  const end = endOfRun(reading, char);
  const length = end - at;
  if (length > (char === '_' ? 1 : RUN)) {
    reading.at = end;
    return;
  }
  // Three stars close what was opened last first, and open the bold first.
  const isBold = length === 2 || (length === RUN && topOf(reading).mark !== '*');
  const mark = isBold ? '**' : (char as '*' | '_');
  const [before, after] = [text.charAt(at - 1), text.charAt(end)];
  const isFree = (neighbour: string) => isBold || !WORD.test(neighbour);
  const depth = depthOf(reading, mark);
  if (depth > 0 && !isSpace(before) && isFree(after)) {
    take(reading, mark.length);
    const { children } = close(reading, depth);
    add(reading, [{ kind: isBold ? 'bold' : 'italic', children }]);
  } else if (depth < 0 && !isSpace(after) && isFree(before)) {
    take(reading, mark.length);
    reading.open.push({ mark, children: [] });
  } else reading.at += mark.length;
}

function readCode(reading: Reading) {
  const { text, at, unclosed, step } = reading;
  const start = endOfRun(reading, '`');
  const run = text.slice(at, start);
  const end = run.length > RUN || unclosed.has(run) ? -1 : text.indexOf(run, start);
  step(end < 0 ? 1 : end - start);
  if (end < 0) {
    step(unclosed.has(run) || run.length > RUN ? 0 : text.length - start);
    unclosed.add(run);
    reading.at = start;
    return;
  }
  take(reading, end + run.length - at);
  add(reading, [{ kind: 'code', text: text.slice(start, end) }]);
}

function readBracket(reading: Reading) {
  const before = depthOf(reading, '[');
  take(reading, 1);
  if (before > 0) giveUp(reading, before);
  reading.open.push({ mark: '[', children: [] });
}

/** The end of a link's words: with a safe address behind it they are a link. */
function readTarget(reading: Reading) {
  const { text, at, open } = reading;
  const depth = depthOf(reading, '[');
  const end = depth > 0 && text[at + 1] === '(' ? addressEnd(reading, at + 2) : 0;
  const href = text.slice(at + 2, end);
  if (!end || !isSafeLink(href)) {
    reading.at++;
    return;
  }
  take(reading, 0);
  giveUp(reading, depth + 1);
  const { link, children } = open[depth] as Frame;
  const isSame =
    link === href && children.length === 1 && typeof children[0] === 'object' && children[0].kind === 'link';
  const words = link ? '' : textOf(children);
  reading.step(words.length);
  if (!children[0] || (link && !isSame) || !namesItsHost(words, href)) {
    // Without words, or with words that are another address or host: both stay to be seen.
    giveUp(reading, depth);
    reading.at++;
    return;
  }
  close(reading, depth);
  add(reading, isSame ? children : [{ kind: 'link', href, children }]);
  topOf(reading).link = href;
  reading.at = reading.done = end + 1;
}

const textOf = (parts: readonly Inline[]): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return part.kind === 'code' ? part.text : textOf(part.children);
    })
    .join('');

/** Index of the bracket that ends the address, 0 when it has no end; brackets inside come in pairs. */
function addressEnd({ text, step }: Reading, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    step(1);
    const char = text.charAt(at);
    if (isSpace(char) || char === '[' || char === ']') return 0;
    if (char === '(') depth++;
    if (char === ')' && depth-- === 0) return at;
  }
  return 0;
}

/** @returns whether an address begins here; what is not safe is text, as a whole */
function readAddress(reading: Reading): boolean {
  const { text, at } = reading;
  const href = WORD.test(text.charAt(at - 1)) ? '' : addressAt(text, at);
  reading.step(href.length);
  if (!href) return false;
  if (isSafeLink(href)) {
    take(reading, href.length);
    add(reading, [{ kind: 'link', href, children: [href] }]);
    topOf(reading).link = href;
  } else reading.at += href.length;
  return true;
}
