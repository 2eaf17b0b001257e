/** Words without their marks of emphasis, for places too small to draw them. Pure. */
import { type Inline, parseMarkdown } from '@sapa/protocol';

const wordsOf = (part: Inline): string => {
  if (typeof part === 'string') return part;
  return part.kind === 'code' ? part.text : part.children.map(wordsOf).join('');
};

export const plainWords = (text: string): string =>
  parseMarkdown(text)
    .flatMap((block) => {
      if (block.kind === 'code') return block.text;
      if (block.kind === 'text') return block.children.map(wordsOf).join('');
      return block.items.map(({ children }) => children.map(wordsOf).join(''));
    })
    .join(' ');
