/** What a person wrote, as text nodes and links that cannot do harm: only http, https and mailto become links. */
import type { ComponentChildren } from 'preact';

const LINK = /\b(?:https?:\/\/|mailto:)[^\s<>"']*[^\s<>"'.,;:!?)\]}]/gi;

export function linked(text: string): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const { 0: url, index } of text.matchAll(LINK)) {
    parts.push(
      text.slice(end, index),
      <a href={url} target="_blank" rel="noopener noreferrer nofollow">
        {url}
      </a>,
    );
    end = index + url.length;
  }
  parts.push(text.slice(end));
  return parts;
}
