/**
 * The part of Markdown that agents and the bot may use, as a small tree: bold, italics, code, lists, links. There is no HTML: whoever
 * draws the tree makes elements of its own, and every link in it is safe (`links.ts`). What is not a mark stays text as it was typed.
 */
import { type Inline, readMarks, type Step } from './marks.ts';

export type { Inline } from './marks.ts';

export interface ListItem {
  /** As it was typed; absent: a bullet. */
  readonly number?: number;
  readonly children: readonly Inline[];
}

export type Block =
  /** `children` may have line breaks. */
  | { readonly kind: 'text'; readonly children: readonly Inline[] }
  /** `language` as the writer names it, or ''. */
  | { readonly kind: 'code'; readonly text: string; readonly language: string }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly ListItem[] };

interface List {
  readonly kind: 'list';
  readonly isNumbered: boolean;
  readonly items: { readonly number?: number; text: string }[];
}
type Code = Extract<Block, { kind: 'code' }>;
type Draft = { readonly kind: 'text'; text: string } | Code | List;

const FENCE = /^```(\w*)\s*$/;
const ITEM = /^[ \t]*(?:[-*]|(0|[1-9]\d{0,8})\.)[ \t]+/;

const uncounted: Step = () => {};

/**
 * Takes time in proportion to the text, whatever it is.
 * @param step is told how many characters or parts were looked at
 */
export function parseMarkdown(text: string, step: Step = uncounted): readonly Block[] {
  return draftsOf(text, step)
    .filter((draft) => draft.kind !== 'text' || draft.text.trim())
    .map((draft): Block => {
      if (draft.kind === 'code') return draft;
      if (draft.kind === 'text') return { kind: 'text', children: readMarks(trimmed(draft.text), true, step) };
      const { kind, isNumbered, items } = draft;
      return {
        kind,
        isNumbered,
        items: items.map(({ text, ...item }) => ({ ...item, children: readMarks(text, true, step) })),
      };
    });
}

/** What visitors write is not Markdown: nothing but bare addresses is read. */
export const parseLinks = (text: string, step: Step = uncounted): readonly Inline[] => readMarks(text, false, step);

/** Without the empty lines around it. */
const trimmed = (text: string) => text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();

function draftsOf(text: string, step: Step): readonly Draft[] {
  const lines = text.split('\n');
  const lastFence = lines.findLastIndex((line) => FENCE.exec(line)?.[1] === '');
  const drafts: Draft[] = [];
  let code: string[] | undefined;
  let language = '';
  lines.forEach((line, index) => {
    step(line.length + 1);
    // A fence that nothing closes is text.
    const fence = FENCE.exec(line);
    if (fence && code && !fence[1]) {
      drafts.push({ kind: 'code', text: code.join('\n'), language });
      code = undefined;
    } else if (fence && !code && index < lastFence) {
      code = [];
      language = fence[1] ?? '';
    } else if (code) code.push(line);
    else addLine(drafts, line);
  });
  return drafts;
}

function addLine(drafts: Draft[], line: string) {
  const last = drafts[drafts.length - 1];
  const item = ITEM.exec(line);
  if (item) return addItem(drafts, line.slice(item[0].length), item[1]);
  const lastItem = last?.kind === 'list' && last.items[last.items.length - 1];
  if (lastItem && /^[ \t]+\S/.test(line)) lastItem.text += `\n${line.trim()}`;
  else if (last?.kind === 'text') last.text += `\n${line}`;
  else drafts.push({ kind: 'text', text: line });
}

function addItem(drafts: Draft[], text: string, number: string | undefined) {
  let list = drafts[drafts.length - 1];
  if (list?.kind !== 'list' || list.isNumbered !== !!number) {
    list = { kind: 'list', isNumbered: !!number, items: [] };
    drafts.push(list);
  }
  list.items.push(number ? { number: Number(number), text } : { text });
}
