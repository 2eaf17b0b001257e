import { CATEGORIES, type CategoryId, PRODUCTS, productsIn } from '../catalogue.ts';
import { html } from '../html.ts';
import { cataloguePath, categoryPath } from '../paths.ts';
import { TEXTS } from '../texts/texts.ts';
import { type Frame, page } from './page.ts';
import { shelf } from './shelf.ts';

/** @param category absent: everything */
export function cataloguePage(frame: Frame, category?: CategoryId): string {
  const { language } = frame;
  const { catalogue, categories } = TEXTS[language];
  const { title, lead } = category
    ? { title: categories[category].name, lead: categories[category].lead }
    : { title: catalogue.title, lead: catalogue.lead };
  const filter = [
    { name: catalogue.all, href: cataloguePath(language), here: !category },
    ...CATEGORIES.map((id) => ({
      name: categories[id].name,
      href: categoryPath(id)(language),
      here: id === category,
    })),
  ];
  const body = html`<section class="wide"><h1>${title}</h1><p class="lead">${lead}</p>
<nav class="filter" aria-label="${catalogue.filter}"><ul>${filter.map(
    ({ name, href, here }) => html`<li><a href="${href}"${here && html` aria-current="page"`}>${name}</a></li>`,
  )}</ul></nav>
${shelf(language, category ? productsIn(category) : PRODUCTS)}</section>`;
  return page(frame, { title, description: lead, path: category ? categoryPath(category) : cataloguePath, body });
}
