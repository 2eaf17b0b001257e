/** The tag in every place where owners put it: in the head, twice, put in late by scripts, pinned to one version, without scripts. */
import { type Html, html } from '../../html.ts';
import { type Embed, snippet } from '../page.ts';
import { bare } from './bare.ts';

const NOTHING: Html = { html: '' };

/** What the page's own scripts put in, they read from the body: a second `data-site` on the page would be a second tag. */
const told = ({ server, site }: Embed, script: string) =>
  html`<template id="chat" data-src="${server}/widget.js" data-key="${site}"></template><script src="/${script}"></script>`;

export const headPage = (embed: Embed): string =>
  bare({
    title: 'In the head, blocking',
    embed,
    head: html`<script src="${embed.server}/widget.js" data-site="${embed.site}"></script>`,
    tag: NOTHING,
  });

export const twoTagsPage = (embed: Embed): string =>
  bare({
    title: 'The tag twice',
    embed,
    head: html`<script defer src="${embed.server}/widget.js" data-site="${embed.site}"></script>`,
  });

export const latePage = (embed: Embed): string =>
  bare({ title: 'A second late', embed, tag: told(embed, 'embeds/late.js') });

export const tagManagerPage = (embed: Embed): string =>
  bare({ title: 'Through a tag manager', embed, tag: told(embed, 'embeds/tag-manager.js') });

/** A module has no `document.currentScript`. */
export const modulePage = (embed: Embed): string =>
  bare({
    title: 'As a module',
    embed,
    tag: html`<script type="module" src="${embed.server}/widget.js" data-site="${embed.site}"></script>`,
  });

export const noscriptPage = (embed: Embed): string =>
  bare({
    title: 'Without scripts',
    embed,
    tag: html`${snippet(embed)}<noscript><p>The chat needs JavaScript. Write to halo@warung-nusa.example instead.</p>${snippet(embed)}</noscript>`,
  });

/** The site may speak first here. */
export const proactivePage = (embed: Embed): string =>
  bare({
    title: 'The site speaks first',
    embed,
    tag: html`<script async src="${embed.server}/widget.js" data-site="${embed.site}" data-proactive></script>`,
  });

/** Calls made before the tag is there are made once it is. */
export const queuedPage = (embed: Embed): string =>
  bare({
    title: 'Calls before the tag',
    embed,
    tag: html`<script src="/embeds/queued.js"></script>${snippet(embed)}`,
  });

export const rtlPage = (embed: Embed): string =>
  bare({
    title: 'من اليمين إلى اليسار',
    embed,
    lang: 'ar',
    dir: 'rtl',
    body: html`<p>صفحة من المتجر تُكتب من اليمين إلى اليسار.</p>`,
  });

/** What `widget/version.json` says of the present build. */
export interface Version {
  readonly launcher: string;
  readonly integrity: string;
}

export const pinnedPage = (embed: Embed, { launcher, integrity }: Version): string =>
  bare({
    title: 'One version, with its integrity',
    embed,
    tag: html`<script async src="${embed.server}/widget/${launcher}" integrity="${integrity}" crossorigin="anonymous" data-site="${embed.site}"></script>`,
  });
