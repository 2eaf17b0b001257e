import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSignature } from '../../../../server/src/secrets/vouching.ts';
import { settingsWith } from '../flows/test/settings.ts';
import { addSite, changeSite, onlyFor, removeSite } from './edit-sites.ts';
import { originOf } from './embed/origin.ts';
import { mountCall, policy, previewPath, scriptTag } from './embed/tag.ts';
import { SIGNING, secretFrom } from './identity/examples.ts';
import { contrast, inkOn } from './look/contrast.ts';
import { ICONS, isIconPath } from './look/icons.ts';
import { SITE_TABS, siteItem, siteOfItem } from './place.ts';

const settings = settingsWith();
const [site] = settings.sites;
if (!site) throw new Error('no site');
const ORIGIN = 'https://chat.example';

describe('a site', () => {
  it('begins as the settings would have it', () => {
    const { sites } = addSite(settings, 'Kafe Rotan');
    const usual = settingsWith(
      {},
      { sites: [{ key: 'kafe-rotan', name: 'Kafe Rotan', departments: ['sales', 'support'] }] },
    );
    expect(sites[1]).toEqual(usual.sites[0]);
  });

  it('is not the last to go, and what is for it alone is known', () => {
    expect(removeSite(settings, 0)).toBe(settings);
    expect(onlyFor(settings, site.key)).toEqual({ answers: 0, flows: [], rules: [] });
    expect(changeSite(settings, 0, (old) => ({ ...old, name: 'X' })).sites[0]?.name).toBe('X');
  });

  it('has an address for every part', () => {
    for (const tab of SITE_TABS) expect(siteOfItem(siteItem('toko', tab))).toEqual({ key: 'toko', tab });
    expect(siteOfItem('toko.nowhere')).toEqual({ key: 'toko', tab: 'embed' });
  });
});

describe('the tag', () => {
  it('is short where nothing is unusual, and says when there are messages to fetch', () => {
    expect(scriptTag({ origin: ORIGIN, site })).toBe(
      `<script async src="${ORIGIN}/widget.js" data-site="toko"></script>`,
    );
    const rule = { id: 'a', name: 'A', enabled: true, text: { en: 'Hi' }, when: {} };
    expect(scriptTag({ origin: ORIGIN, language: 'id', site: { ...site, proactive: [rule] } })).toBe(
      `<script async src="${ORIGIN}/widget.js" data-site="toko" data-lang="id" data-proactive></script>`,
    );
    const off = { ...site, proactive: [{ ...rule, enabled: false }] };
    expect(scriptTag({ origin: ORIGIN, site: off })).not.toContain('proactive');
  });

  it('speaks beside the bubble in the pages’ language; of two texts none stands on pages of every language', () => {
    const labelled = { ...site, look: { ...site.look, label: { en: 'Chat' } } };
    expect(scriptTag({ origin: ORIGIN, site: labelled, language: 'id' })).toContain('data-label="Chat"');
    const both = { ...site, look: { ...site.look, label: { id: "Tanya 'kami'", en: 'Chat' }, x: 8 } };
    expect(mountCall({ origin: ORIGIN, site: both, language: 'id' })).toContain(
      "  x: 8,\n  label: 'Tanya \\'kami\\'',\n",
    );
    expect(scriptTag({ origin: ORIGIN, site: both })).not.toContain('data-label');
    expect(new URLSearchParams(previewPath(both, 'en').split('?')[1]).get('label')).toBe('Chat');
  });

  it('names what a strict policy has to allow', () => {
    expect(policy(ORIGIN)).toBe(
      'script-src https://chat.example; connect-src https://chat.example wss://chat.example; img-src https://chat.example',
    );
  });
});

describe('an address', () => {
  it.each([
    ['https://shop.example/about?x', 'https://shop.example'],
    ['Shop.example', 'https://shop.example'],
    ['http://localhost:3001', 'http://localhost:3001'],
    ['https://', undefined],
    ['ftp://shop.example', undefined],
    ['', undefined],
  ])('%j is from %j', (text, origin) => {
    expect(originOf(text)).toBe(origin);
  });
});

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.478, 3);
    expect(contrast('#0f766e', '#0f766e')).toBe(1);
    expect([inkOn('#0f766e'), inkOn('#ffe45c')]).toEqual(['#ffffff', '#000000']);
  });
});

describe('glyphs', () => {
  it.each(Object.entries(ICONS))('%s is one the settings take', (_name, path) => {
    expect(isIconPath(path)).toBe(true);
  });
  it('refuse what could leave an attribute', () => {
    expect(isIconPath('M0 0"/><script>')).toBe(false);
    expect(isIconPath('M'.repeat(501))).toBe(false);
  });
});

describe('identity', () => {
  it('is signed as the server checks it', () => {
    const secret = secretFrom((bytes) => bytes.fill(10));
    expect(secret).toBe('0a'.repeat(32));
    const body = SIGNING.node.code.replace(/^import .*$/m, '');
    const sign = new Function('createHmac', 'process', 'user', `${body}\nreturn { expires, signature };`);
    const { expires, signature } = sign(createHmac, { env: { SAPA_IDENTITY_SECRET: secret } }, { id: '42' });
    expect(isSignature(signature, `42.${expires}`, secret)).toBe(true);
    expect(isSignature(signature, `43.${expires}`, secret)).toBe(false);
  });
});
