/** npm run e2e: the journeys of e2e/ in a real browser. Arguments go on to Playwright: `npm run e2e -- --grep handover`. `--shots` takes the pictures of docs/screenshots instead. */
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';
import { build, isStale } from './build.mjs';
import { inRoot, node, tool } from './processes.mjs';
import { BROWSER_REPORT } from './reports.mjs';

/** @returns {Promise<boolean>} whether everything passed */
export async function e2e(args = []) {
  mkdirSync(inRoot('.cache'), { recursive: true });
  rmSync(BROWSER_REPORT, { force: true });
  const browser = await findBrowser();
  if (isStale() && !(await build())) return false;
  const config = args.includes('--shots') ? 'e2e/screenshots.config.ts' : 'e2e/playwright.config.ts';
  const { code } = await node(
    [tool('@playwright/test', 'playwright'), 'test', '-c', config, ...args.filter((arg) => arg !== '--shots')],
    {
      env: { SAPA_BROWSER: browser, SAPA_E2E_REPORT: BROWSER_REPORT },
    },
  );
  return code === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = (await e2e(process.argv.slice(2))) ? 0 : 1;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
