/** A page with nothing on it but a few words and the tag: whatever is seen of the chat here is the chat's own doing. */
import { type Html, html } from '../../html.ts';
import { type Embed, snippet } from '../page.ts';

export interface Bare {
  readonly title: string;
  readonly embed: Embed;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** What stands in the head beside the title. */
  readonly head?: Html;
  readonly body?: Html;
  /** Instead of the tag as an owner pastes it, at the end of the body. */
  readonly tag?: Html;
}

const ABOUT = html`<p>A page of the shop for trying out how the chat behaves on a page like this.</p>`;

export const bare = ({ title, embed, lang = 'en', dir = 'ltr', head, body = ABOUT, tag = snippet(embed) }: Bare) =>
  html`<!doctype html>
<html lang="${lang}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Warung Nusa</title><link rel="icon" href="data:,">${head}</head>
<body><main><h1>${title}</h1>${body}</main>${tag}</body>
</html>
`.html;
