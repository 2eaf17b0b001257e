/** Where the launcher comes in: the panel with the real browser and a real line. */
import type { Mount } from '../dock.ts';
import { createBrowser } from '../env.ts';
import { createSession } from '../session/session.ts';
import { mountPanel } from './panel.tsx';

export const mount: Mount = (dock, texts) => {
  const browser = createBrowser(dock.origin, dock.site);
  return mountPanel(dock, texts, browser, createSession(browser, texts.language));
};
