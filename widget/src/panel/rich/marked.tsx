/** Words as elements: what agents and the bot mark, and the links in what anybody writes. There is no HTML in it. */
import { type Block, type Inline, parseLinks, parseMarkdown } from '@sapa/protocol';
import type { ComponentChildren } from 'preact';
import type { Speaker } from '../rows.ts';

/** Texts that are kept parsed: the log is painted often, and its words do not change. */
const KEPT = 500;
const parsed = new Map<string, readonly Block[]>();

/** What visitors write is not Markdown. */
export const Marked = ({ by, text }: { readonly by: Speaker; readonly text: string }) => (
  <>{by === 'visitor' ? <p>{parseLinks(text).map(inlineOf)}</p> : blocksOf(text).map(blockOf)}</>
);

function blocksOf(text: string): readonly Block[] {
  const blocks = parsed.get(text) ?? parseMarkdown(text);
  if (parsed.size >= KEPT) parsed.clear();
  parsed.set(text, blocks);
  return blocks;
}

function blockOf(block: Block): ComponentChildren {
  if (block.kind === 'text') return <p>{block.children.map(inlineOf)}</p>;
  if (block.kind === 'code') {
    return (
      <pre dir="ltr">
        <code>{block.text}</code>
      </pre>
    );
  }
  const items = block.items.map(({ number, children }, index) => (
    <li key={index} value={number}>
      {children.map(inlineOf)}
    </li>
  ));
  return block.isNumbered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function inlineOf(part: Inline): ComponentChildren {
  if (typeof part === 'string') return part;
  if (part.kind === 'code') return <code>{part.text}</code>;
  const children = part.children.map(inlineOf);
  if (part.kind !== 'link') return part.kind === 'bold' ? <strong>{children}</strong> : <em>{children}</em>;
  return (
    <a href={part.href} target="_blank" rel="noopener noreferrer nofollow" title={shown(part)}>
      {children}
    </a>
  );
}

/** Where it leads, when the words do not say so. */
const shown = ({ href, children }: Extract<Inline, { kind: 'link' }>) => (children[0] === href ? undefined : href);
