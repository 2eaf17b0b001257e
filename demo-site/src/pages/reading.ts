/** Pages to read: shipping and returns, about, contact, not found. */
import { html } from '../html.ts';
import { aboutPath, cataloguePath, contactPath, homePath, shippingPath } from '../paths.ts';
import { TEXTS } from '../texts/texts.ts';
import { type Frame, page } from './page.ts';

const sections = (all: readonly { readonly title: string; readonly body: readonly string[] }[]) =>
  all.map(({ title, body }) => html`<h2>${title}</h2>${body.map((line) => html`<p>${line}</p>`)}`);

export function shippingPage(frame: Frame): string {
  const texts = TEXTS[frame.language].shipping;
  const { caption, to, time, cost } = texts.table;
  const body = html`<article class="wide reading"><h1>${texts.title}</h1><p class="lead">${texts.lead}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr><th scope="col">${to}</th><th scope="col">${time}</th><th scope="col">${cost}</th></tr></thead>
<tbody>${texts.rows.map(([place, days, rupiah]) => html`<tr><th scope="row">${place}</th><td>${days}</td><td>${rupiah}</td></tr>`)}</tbody></table></div>
${sections(texts.sections)}</article>`;
  return page(frame, { title: texts.title, description: texts.lead, path: shippingPath, body });
}

export function aboutPage(frame: Frame): string {
  const { title, lead, sections: all } = TEXTS[frame.language].about;
  const body = html`<article class="wide reading"><h1>${title}</h1><p class="lead">${lead}</p>${sections(all)}</article>`;
  return page(frame, { title, description: lead, path: aboutPath, body });
}

export function contactPage(frame: Frame): string {
  const { title, lead, chat, facts } = TEXTS[frame.language].contact;
  const body = html`<article class="wide reading"><h1>${title}</h1><p class="lead">${lead}</p>
<p><button class="button" type="button" data-open-chat>${chat}</button></p>
<dl>${facts.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl></article>`;
  return page(frame, { title, description: lead, path: contactPath, body });
}

export function notFoundPage(frame: Frame): string {
  const { title, lead, back } = TEXTS[frame.language].notFound;
  const body = html`<article class="wide reading"><h1>${title}</h1><p class="lead">${lead}</p><p><a class="button" href="${cataloguePath(frame.language)}">${back}</a></p></article>`;
  return page(frame, { title, description: lead, path: homePath, body });
}
