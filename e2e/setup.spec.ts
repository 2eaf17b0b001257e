/** The first run, as an owner lives it: a link in the terminal, a form, a line to paste, the first visitor. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { freePair } from './demo.ts';

const main = fileURLToPath(new URL('../server/dist/main.js', import.meta.url));

test('an owner opens the link, makes an account, and gets the line to paste', async ({ browser }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sapa-first-'));
  const port = await freePair();
  const server = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, NODE_ENV: 'production', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const link = await new Promise<string>((resolve, reject) => {
      let printed = '';
      server.stdout.on('data', (data: Buffer) => {
        printed += data.toString();
        const found = /http:\S+#setup=\S+/.exec(printed);
        if (found) resolve(found[0]);
      });
      server.once('exit', () => reject(new Error(`ended: ${printed}`)));
    });
    const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
    await page.goto(link);
    await page.getByRole('textbox', { name: 'Name' }).fill('Owner');
    await page.getByRole('textbox', { name: 'Email' }).fill('owner@shop.example');
    await page.getByRole('textbox', { name: 'Password' }).fill('short');
    await page.getByRole('textbox', { name: 'Website' }).fill('https://shop.example/home');
    await page.getByRole('button', { name: 'Create workspace' }).click();
    await expect(page.getByText(/at least 10 characters/i).first()).toBeVisible();
    await page.getByRole('textbox', { name: 'Password' }).fill('a fine long password');
    await page.getByRole('button', { name: 'Create workspace' }).click();
    await expect(page.getByText(`<script async src="http://127.0.0.1:${port}/widget.js" data-site="`)).toBeVisible();
    await expect(page.getByText('https://shop.example', { exact: false }).first()).toBeVisible();

    const again = await (await browser.newContext({ locale: 'en-US' })).newPage();
    await again.goto(link);
    await expect(again.getByRole('button', { name: /sign in/i })).toBeVisible();
  } finally {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
    rmSync(dataDir, { recursive: true, force: true });
  }
});
