/**
 * What people wrote, as text nodes. Addresses become links only when they are http, https or e-mail, so that a
 * `javascript:` of any spelling stays text.
 */
import { Fragment } from 'preact';
import { hrefOf, pieces } from '../../state/links.ts';

export function RichText({ text }: { text: string }) {
  return (
    <>
      {pieces(text).map((piece, at) => {
        const href = hrefOf(piece);
        // The place in the text is what a piece is.
        const key = `${at}`;
        if (href === undefined) return <Fragment key={key}>{piece}</Fragment>;
        return (
          <a key={key} href={href} target="_blank" rel="noopener noreferrer nofollow">
            {piece}
          </a>
        );
      })}
    </>
  );
}
