import { draw } from '../art/drawing.ts';
import { hero } from '../art/hero.ts';
import { CATEGORIES, PRODUCTS, productsIn } from '../catalogue.ts';
import { html } from '../html.ts';
import { cataloguePath, categoryPath, homePath } from '../paths.ts';
import { TEXTS } from '../texts/texts.ts';
import { type Frame, page } from './page.ts';
import { shelf } from './shelf.ts';

const PICKED = ['kopi-gayo', 'taplak-kawung', 'cobek-batu', 'kayu-manis-kerinci'];

export function homePage(frame: Frame): string {
  const { language } = frame;
  const { home, categories } = TEXTS[language];
  const picked = PRODUCTS.filter(({ slug }) => PICKED.includes(slug));
  const body = html`<section class="hero wide"><div class="hero-text"><h1>${home.title}</h1><p class="lead">${home.lead}</p>
<p class="actions"><a class="button" href="${cataloguePath(language)}">${home.shopNow}</a><button class="button plain" type="button" data-open-chat>${home.askUs}</button></p></div>
${hero(home.picture)}</section>
<section class="wide"><ul class="doors">${CATEGORIES.map((id) => {
    const [first] = productsIn(id);
    return html`<li><a href="${categoryPath(id)(language)}">${first && draw(first.drawing, `door-${id}`, '')}<span><strong>${categories[id].name}</strong><span class="quiet">${categories[id].lead}</span></span></a></li>`;
  })}</ul></section>
<section class="wide"><div class="head"><h2>${home.picked}</h2><a href="${cataloguePath(language)}">${home.seeAll}</a></div>${shelf(language, picked)}</section>
<section class="band"><div class="wide promises">${home.promises.map(
    (promise) => html`<div><h2>${promise.title}</h2>${promise.body.map((line) => html`<p>${line}</p>`)}</div>`,
  )}</div></section>`;
  return page(frame, { title: TEXTS[language].tagline, description: home.lead, path: homePath, body });
}
