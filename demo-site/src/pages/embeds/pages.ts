/** The list of pages for trying the chat out, and what each is for. */
import { html } from '../../html.ts';
import { greedyPage, plainPage, strictPage, warPage } from '../hostile.ts';
import type { Embed } from '../page.ts';
import { bare } from './bare.ts';
import {
  headPage,
  latePage,
  modulePage,
  noscriptPage,
  proactivePage,
  queuedPage,
  rtlPage,
  tagManagerPage,
  twoTagsPage,
} from './places.ts';
import { spaPage } from './spa.ts';

/** Pages that need nothing but the tag. */
export const EMBEDS: Readonly<Record<string, (embed: Embed) => string>> = {
  '/plain': plainPage,
  '/strict-csp': strictPage,
  '/greedy-css': greedyPage,
  '/z-index-war': warPage,
  '/spa': spaPage,
  '/rtl': rtlPage,
  '/head': headPage,
  '/two-tags': twoTagsPage,
  '/late': latePage,
  '/tag-manager': tagManagerPage,
  '/module': modulePage,
  '/queued': queuedPage,
  '/proactive': proactivePage,
  '/noscript': noscriptPage,
};

const WHAT: Readonly<Record<string, string>> = {
  '/plain': 'nothing but the tag',
  '/bare': 'not even the tag, to compare with',
  '/strict-csp': 'a Content-Security-Policy that allows the chat server and nothing else',
  '/greedy-css': 'a style sheet that styles everything it can reach',
  '/z-index-war': 'everything of the page is in front',
  '/spa': 'views that change without loading a page',
  '/rtl': 'written from right to left',
  '/head': 'the tag in the head, blocking',
  '/two-tags': 'the tag twice',
  '/late': 'the tag put in by a script, one second after the page was there',
  '/tag-manager': 'the tag put in as tag managers do it',
  '/module': 'the tag as a module',
  '/queued': 'calls made before the tag',
  '/proactive': 'where the site may speak first',
  '/noscript': 'what is seen without scripts',
  '/sri': 'one version of the tag, with its integrity',
  '/member': 'a customer who is signed in',
};

/** The same page without a chat. */
export const withoutChatPage = (embed: Embed): string => bare({ title: 'Plain', embed, tag: { html: '' } });

export const pagesPage = (embed: Embed): string =>
  bare({
    title: 'Pages to try the chat on',
    embed,
    body: html`<ul>${Object.entries(WHAT).map(([path, what]) => html`<li><a href="${path}">${path}</a> ${what}</li>`)}</ul>`,
  });
