/** Finds a Chromium for the browser tests: what is installed, else Playwright's own download, else the system's package. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { node, run, tool } from './processes.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
];
/** Where installers put it without telling PATH. */
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for us.
    return false;
  }
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
  return [...onPath, ...ELSEWHERE, chromium.executablePath()].find(runs);
}

async function download() {
  console.log('No browser is installed: asking Playwright for its Chromium.');
  await node([tool('@playwright/test', 'playwright'), 'install', 'chromium']);
  const path = chromium.executablePath();
  if (!runs(path)) return undefined;
  // Downloaded, but the system's libraries may be missing.
  const { code } = await run(path, ['--version'], { show: false });
  return code === 0 ? path : undefined;
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  console.log('Installing the package chromium.');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const { code } = await run('apt-get', ['update', '-q'], { env });
  if (code === 0) await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
  return installed();
}

/** @returns {Promise<string>} the path of a browser that can be started */
export async function findBrowser() {
  const { CHROME_PATH: chosen } = process.env;
  if (chosen) {
    if (runs(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, and no program can be started there.`);
  }
  const found = installed() ?? (await download()) ?? (await fromDebian());
  if (found) return found;
  throw new Error('No Chromium, Chrome or Edge found: install one, or set CHROME_PATH to its program.');
}
