/** What every page stands in: head, header, footer, and the embed snippet exactly as an owner pastes it. */
import { LANGUAGES, type Language } from '@sapa/protocol';
import { type Html, html } from '../html.ts';
import { aboutPath, cataloguePath, contactPath, homePath, type Path, shippingPath } from '../paths.ts';
import { TEXTS } from '../texts/texts.ts';

export interface Embed {
  readonly server: string;
  readonly site: string;
  readonly dev: boolean;
}
export interface Frame {
  readonly language: Language;
  readonly embed: Embed;
  /** Without the tag: the same page to compare with. */
  readonly isSilent?: boolean;
}
interface Page {
  readonly title: string;
  readonly description: string;
  /** Where this page is, in each language. */
  readonly path: Path;
  readonly body: Html;
}

const NAV = [
  ['home', homePath],
  ['catalogue', cataloguePath],
  ['shipping', shippingPath],
  ['about', aboutPath],
  ['contact', contactPath],
] as const;

/** The one tag an owner pastes. */
export const snippet = ({ server, site }: Embed): Html =>
  html`<script async src="${server}/widget.js" data-site="${site}"></script>`;

const logo = html`<svg viewBox="0 0 48 48" width="40" height="40" aria-hidden="true" focusable="false"><circle cx="24" cy="24" r="24" fill="var(--accent)"/><path d="M10 30l14-16 14 16z" fill="none" stroke="#fff" stroke-width="3" stroke-linejoin="round"/><path d="M14 35q5-4 10 0t10 0" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>`;

const basket = html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round"><path d="M3 9h18l-2 11H5zM8 9l4-6 4 6"/></svg>`;

function header(language: Language, path: Path): Html {
  const texts = TEXTS[language];
  const other: Language = language === 'id' ? 'en' : 'id';
  const here = path(language);
  return html`<header class="top"><div class="wide">
<a class="brand" href="${homePath(language)}">${logo}<span><b>Warung Nusa</b><small>${texts.tagline}</small></span></a>
<nav aria-label="${texts.menu}"><ul>${NAV.map(
    ([name, to]) =>
      html`<li><a href="${to(language)}"${to(language) === here && html` aria-current="page"`}>${texts.nav[name]}</a></li>`,
  )}</ul></nav>
<div class="tools"><a class="switch" href="${path(other)}" hreflang="${other}" lang="${other}">${texts.otherLanguage}</a>
<span class="basket">${basket}<span>${texts.basket}</span> <output data-basket>0</output></span></div>
</div></header>`;
}

function footer(language: Language): Html {
  const { footer: texts } = TEXTS[language];
  return html`<footer class="bottom"><div class="wide"><p><b>Warung Nusa</b><br>${texts.note}</p><p class="quiet">${texts.demo}</p></div></footer>`;
}

export function page({ language, embed, isSilent = false }: Frame, { title, description, path, body }: Page): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Warung Nusa</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/shop.css">
${LANGUAGES.map((other) => html`<link rel="alternate" hreflang="${other}" href="${path(other)}">`)}
<script defer src="/shop.js"></script>
</head>
<body>
<a class="skip" href="#content">${TEXTS[language].skip}</a>
${header(language, path)}
<main id="content" tabindex="-1">${body}</main>
${footer(language)}
${embed.dev && html`<script defer src="/reload.js"></script>`}
${!isSilent && snippet(embed)}
</body>
</html>
`.html;
}
