/** A page that knows its customer: it tells the chat who they are, with a signature that only the shop's server can make. */
import { html } from '../../html.ts';
import { CUSTOMERS } from '../../member/customers.ts';
import { type Embed, snippet } from '../page.ts';
import { bare } from './bare.ts';

export const memberPage = (embed: Embed, chosen: string | undefined): string =>
  bare({
    title: 'My account',
    embed,
    body: html`<form action="/member"><label>Customer <select name="customer"><option value="">Nobody</option>${CUSTOMERS.map(
      ({ id, name }) => html`<option value="${id}"${id === chosen && html` selected`}>${name}</option>`,
    )}</select></label> <button>Sign in</button></form><p id="member" data-customer="${chosen ?? ''}">Signed in as ${chosen ?? 'nobody'}.</p>`,
    tag: html`<script src="/embeds/member.js"></script>${snippet(embed)}`,
  });
