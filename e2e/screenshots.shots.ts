/** npm run screenshots: the pictures of docs/screenshots, taken from the running product. */
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { type Demo, type Differs, type Page, test } from './demo.ts';
import type { Language, Setting } from './people.ts';
import { settingsTour } from './settings-tour.ts';
import { sitesTour } from './sites-tour.ts';
import { type Stop, tour } from './tour.ts';
import { forward, nobodyThere, otherScreens, shut, spokenFirst } from './widget-moments.ts';
import { rated, widgetTour } from './widget-tour.ts';

const FOLDER = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));

interface Walk {
  readonly name: string;
  readonly walk: (browser: Browser, demo: Demo, setting: Setting, stop: Stop) => Promise<void>;
  readonly settings?: (language: Language) => Differs['settings'];
  /** Which stops are kept, by setting: what README and guides show. `SAPA_ALL_SHOTS=1` keeps every one, for whoever changes a screen. */
  readonly pictures: Readonly<Record<string, readonly string[]>>;
}

const WALKS: readonly Walk[] = [
  {
    name: 'the main job',
    walk: tour,
    pictures: {
      'desktop-en-light': ['widget-answer', 'console-offer', 'console-transfer', 'console-wrap-up'],
      'desktop-en-dark': ['console-chat'],
      'desktop-id-light': ['console-chat', 'console-sign-in'],
      'desktop-id-dark': ['widget-answer'],
      'phone-en-light': ['widget-answer', 'widget-rating'],
      'phone-id-light': ['widget-departments', 'widget-form'],
      'phone-id-dark': ['widget-queue', 'widget-chat', 'console-chat'],
    },
  },
  {
    name: 'the settings',
    walk: settingsTour,
    pictures: {
      'desktop-en-light': [
        ...['bot-knowledge', 'bot-flow', 'bot-triggers', 'bot-connection', 'bot-bench', 'bot-handover'],
        ...['routing-rule', 'routing-team'],
      ],
      'phone-id-dark': ['bot-flow-visitor'],
    },
  },
  {
    name: 'the sites',
    walk: sitesTour,
    pictures: {
      'desktop-en-light': ['sites-embed', 'sites-look', 'sites-proactive'],
      'desktop-id-dark': ['sites-pre-chat', 'sites-identity'],
    },
  },
  {
    name: 'a long chat',
    walk: widgetTour,
    settings: rated,
    pictures: {
      'desktop-en-light': [
        ...['widget-greeting', 'widget-menu', 'widget-files', 'widget-rich', 'widget-rating', 'widget-offline'],
        ...['console-files', 'console-board'],
      ],
      'desktop-id-dark': ['widget-typing', 'widget-unread', 'widget-ending', 'widget-rated'],
      'phone-id-light': ['widget-upload', 'widget-rating', 'widget-reopened'],
    },
  },
  {
    name: 'other screens',
    walk: otherScreens,
    pictures: {
      'desktop-en-light': ['widget-closed', 'widget-rtl'],
      'desktop-id-dark': ['widget-label', 'widget-forced-colours', 'widget-320'],
    },
  },
  {
    name: 'speaking and asking first',
    walk: spokenFirst,
    settings: () => forward,
    pictures: {
      'desktop-en-light': ['widget-proactive', 'widget-pre-chat-errors'],
      'phone-id-dark': ['widget-pre-chat'],
    },
  },
  {
    name: 'nobody there',
    walk: nobodyThere,
    settings: () => shut,
    pictures: { 'desktop-id-light': ['widget-away'], 'phone-en-dark': ['widget-leave-message'] },
  },
];

/** Screens of which too much would be below the fold. */
const TALL = [
  ...['bot-knowledge', 'bot-flow', 'bot-triggers', 'bot-connection', 'routing-rule', 'routing-team'],
  ...['sites-embed', 'sites-look', 'sites-pre-chat', 'sites-proactive', 'sites-identity'],
  'console-files',
];

/** Of a page around a chat, the chat. What is shown in full is named here. */
const WHOLE = ['widget-answer', 'widget-320'];
const isPart = (stop: string, size: Setting['size']) =>
  stop.startsWith('widget-') && size === 'desktop' && !WHOLE.includes(stop);

const toTop = (page: Page) =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll('main, main *')) element.scrollTop = 0;
  });

/** Where the chat is on the page, with some of the page around it; pixels. */
const around = (page: Page) =>
  page.evaluate(() => {
    const parts = [...(document.querySelector('sapa-chat')?.shadowRoot?.children ?? [])];
    const boxes = parts.map((part) => part.getBoundingClientRect()).filter(({ width }) => width > 0);
    const margin = boxes.some(({ height }) => height > 300) ? 12 : 60;
    const left = Math.max(0, Math.min(...boxes.map((box) => box.left)) - margin);
    const top = Math.max(0, Math.min(...boxes.map((box) => box.top)) - margin);
    const right = Math.min(document.documentElement.clientWidth, Math.max(...boxes.map((box) => box.right)) + margin);
    const bottom = Math.min(innerHeight, Math.max(...boxes.map((box) => box.bottom)) + margin);
    return { x: left, y: top, width: right - left, height: bottom - top };
  });

for (const { name, walk, settings, pictures } of WALKS) {
  for (const language of ['en', 'id'] as const) {
    for (const scheme of ['light', 'dark'] as const) {
      for (const size of ['desktop', 'phone'] as const) {
        const at = `${size}-${language}-${scheme}`;
        const all = process.env.SAPA_ALL_SHOTS === '1';
        const wanted = pictures[at] ?? [];
        if (!all && wanted.length === 0) continue;
        const keep: Stop = async (stop, page) => {
          if (!all && !wanted.includes(stop)) return;
          await page.evaluate(() => document.fonts.ready);
          // Nothing is pointed at.
          if (size === 'desktop') await page.mouse.move(0, 400);
          // What has a screen of its own keeps it.
          if (size === 'desktop' && stop !== 'widget-320') {
            await page.setViewportSize({ width: 1280, height: TALL.includes(stop) ? 1120 : 800 });
          }
          if (stop.startsWith('sites-')) await toTop(page);
          const clip = isPart(stop, size) ? { clip: await around(page) } : {};
          await page.screenshot({
            path: `${FOLDER}${stop}-${at}.png`,
            animations: 'disabled',
            scale: 'css',
            ...clip,
          });
        };
        test.describe(at, () => {
          test.use({ differs: { settings: settings?.(language) } });
          test(`${at}: ${name}`, async ({ browser, demo }) => {
            test.setTimeout(150_000);
            await walk(browser, demo, { language, scheme, size }, keep);
          });
        });
      }
    }
  }
}
