/** Walks an admin through a site: how its pages get the chat, how it looks, what it asks, when it speaks first. Nothing is saved. */
import type { Browser } from '@playwright/test';
import { type Demo, expect } from './demo.ts';
import { agentAt, type Setting } from './people.ts';
import { settingsOf } from './settings.ts';
import type { Stop } from './tour.ts';

/** Of the demo's shop. */
const SITE = 'warung-nusa';

export async function sitesTour(browser: Browser, demo: Demo, setting: Setting, stop: Stop): Promise<void> {
  const rani = await agentAt(browser, demo, 'Rani', setting);
  const { words, main, open, page } = settingsOf(rani, setting.language);
  const { sites, siteVisiting } = words;
  const part = (name: string) => open('sites', `${SITE}${name}`);
  await open('sites');
  await expect(main.getByRole('list', { name: sites.list })).toBeVisible();
  await stop('sites', page);
  await part('');
  await main.getByText(sites.embed.pinned).click();
  await expect(main.getByText(/integrity="sha384-/)).toBeVisible();
  await expect(main.frameLocator('iframe').locator('sapa-chat')).toBeAttached();
  await stop('sites-embed', page);
  await part('.look');
  await expect(main.frameLocator('iframe').locator('sapa-chat')).toBeAttached();
  await stop('sites-look', page);
  await part('.preChat');
  await main.getByRole('switch', { name: siteVisiting.preChat.on }).click();
  await main.getByRole('button', { name: siteVisiting.preChat.add }).click();
  await main.getByRole('switch', { name: siteVisiting.preChat.consent }).click();
  await stop('sites-pre-chat', page);
  await part('.files');
  await expect(main.getByRole('switch', { name: sites.files.on })).toBeVisible();
  await stop('sites-files', page);
  await part('.proactive');
  await main.getByRole('button', { name: siteVisiting.proactive.add }).click();
  await expect(main.getByText(siteVisiting.proactive.none)).toBeVisible();
  await stop('sites-proactive', page);
  await part('.identity');
  // The demo's shop signs already: its secret is there, and masked.
  await expect(main.getByText(sites.identity.kept)).toBeVisible();
  await main.getByRole('button', { name: sites.identity.replace }).click();
  await page.getByRole('dialog').getByRole('button', { name: sites.identity.replace }).click();
  await expect(main.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await stop('sites-identity', page);
}
