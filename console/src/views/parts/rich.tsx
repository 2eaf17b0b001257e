/** Words of agents and of the bot, with the part of Markdown they may use, as elements of our own: no HTML is ever read. */
import { type Block, parseMarkdown } from '@sapa/protocol';
import { Inlines } from './rich-text.tsx';

export function Rich({ text }: { text: string }) {
  return (
    <div class="rich" dir="auto">
      {parseMarkdown(text).map((block, at) => (
        // The place in the text is what a block is.
        <BlockView key={`${at}`} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return (
        <p dir="auto">
          <Inlines parts={block.children} />
        </p>
      );
    case 'code':
      return (
        <pre dir="ltr">
          <code>{block.text}</code>
        </pre>
      );
    case 'list':
      return <List block={block} />;
  }
}

function List({ block: { isNumbered, items } }: { block: Extract<Block, { kind: 'list' }> }) {
  const Tag = isNumbered ? 'ol' : 'ul';
  return (
    <Tag dir="auto">
      {items.map(({ number, children }, at) => (
        <li key={`${at}`} value={number}>
          <Inlines parts={children} />
        </li>
      ))}
    </Tag>
  );
}
