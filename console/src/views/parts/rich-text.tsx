/**
 * What people wrote, as text nodes and elements of our own. Addresses become links only when they are safe to follow, so
 * that a `javascript:` of any spelling stays text.
 */
import { type Inline, parseLinks } from '@sapa/protocol';
import type { ComponentChildren } from 'preact';
import { hrefOf, pieces } from '../../state/links.ts';

/** Words of visitors: only their addresses mean something. */
export function RichText({ text }: { text: string }) {
  return <Inlines parts={parseLinks(text)} />;
}

/** @param isInLink a link inside a link is none */
export function Inlines({ parts, isInLink = false }: { parts: readonly Inline[]; isInLink?: boolean }) {
  // The place in the text is what a part is.
  return (
    <>
      {parts.map((part, at) => (
        <InlineView key={`${at}`} part={part} isInLink={isInLink} />
      ))}
    </>
  );
}

function InlineView({ part, isInLink }: { part: Inline; isInLink: boolean }) {
  if (typeof part === 'string') return isInLink ? part : <Mails text={part} />;
  switch (part.kind) {
    case 'bold':
      return (
        <strong>
          <Inlines parts={part.children} isInLink={isInLink} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Inlines parts={part.children} isInLink={isInLink} />
        </em>
      );
    case 'code':
      return <code>{part.text}</code>;
    case 'link':
      return (
        <Outward href={part.href}>
          <Inlines parts={part.children} isInLink />
        </Outward>
      );
  }
}

function Mails({ text }: { text: string }) {
  return (
    <>
      {pieces(text).map((piece, at) => {
        const href = hrefOf(piece);
        const key = `${at}`;
        if (href === undefined) return piece;
        return (
          <Outward key={key} href={href}>
            {piece}
          </Outward>
        );
      })}
    </>
  );
}

function Outward({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a href={href} title={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
