import { draw } from '../art/drawing.ts';
import { type Product, productsIn } from '../catalogue.ts';
import { html } from '../html.ts';
import { categoryPath, productPath } from '../paths.ts';
import { TEXTS } from '../texts/texts.ts';
import { type Frame, page } from './page.ts';
import { price, shelf } from './shelf.ts';

export function productPage(frame: Frame, product: Product): string {
  const { language } = frame;
  const { product: words, categories } = TEXTS[language];
  const texts = product.texts[language];
  const related = productsIn(product.category).filter(({ slug }) => slug !== product.slug);
  const body = html`<article class="wide product">${draw(product.drawing, `large-${product.slug}`, texts.name)}
<div><p><a href="${categoryPath(product.category)(language)}">${categories[product.category].name}</a></p>
<h1>${texts.name}</h1><p class="lead">${texts.blurb}</p><p class="price large">${price(language, product.price)}</p>
<p>${texts.story}</p>
<dl><dt>${words.from}</dt><dd>${product.origin}</dd><dt>${words.measure}</dt><dd>${texts.measure}</dd></dl>
<p class="stock">${product.inStock > 0 ? `${words.inStock} · ${words.delivery}` : words.soldOut}</p>
<p class="actions">${
    product.inStock > 0 &&
    html`<button class="button" type="button" data-add="${product.slug}" data-added="${words.added}">${words.addToBasket}</button>`
  }<button class="button plain" type="button" data-open-chat>${words.ask}</button></p></div></article>
<section class="wide"><h2>${words.related}</h2>${shelf(language, related)}</section>`;
  return page(frame, { title: texts.name, description: texts.blurb, path: productPath(product), body });
}
