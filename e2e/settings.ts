/** The settings screens as an admin uses them; their words come from the product's own catalogues. */
import type { Locator, Page } from '@playwright/test';
import { bench as benchEn } from '../console/src/admin/i18n/en/bench.ts';
import { connections as connectionsEn } from '../console/src/admin/i18n/en/connections.ts';
import { flows as flowsEn } from '../console/src/admin/i18n/en/flows.ts';
import { knowledge as knowledgeEn } from '../console/src/admin/i18n/en/knowledge.ts';
import { parts as partsEn } from '../console/src/admin/i18n/en/parts.ts';
import { people as peopleEn } from '../console/src/admin/i18n/en/people.ts';
import { routing as routingEn } from '../console/src/admin/i18n/en/routing.ts';
import { shell as shellEn } from '../console/src/admin/i18n/en/shell.ts';
import { siteVisiting as siteVisitingEn } from '../console/src/admin/i18n/en/site-visiting.ts';
import { sites as sitesEn } from '../console/src/admin/i18n/en/sites.ts';
import { teams as teamsEn } from '../console/src/admin/i18n/en/teams.ts';
import { triggers as triggersEn } from '../console/src/admin/i18n/en/triggers.ts';
import { week as weekEn } from '../console/src/admin/i18n/en/week.ts';
import { bench as benchId } from '../console/src/admin/i18n/id/bench.ts';
import { connections as connectionsId } from '../console/src/admin/i18n/id/connections.ts';
import { flows as flowsId } from '../console/src/admin/i18n/id/flows.ts';
import { knowledge as knowledgeId } from '../console/src/admin/i18n/id/knowledge.ts';
import { parts as partsId } from '../console/src/admin/i18n/id/parts.ts';
import { people as peopleId } from '../console/src/admin/i18n/id/people.ts';
import { routing as routingId } from '../console/src/admin/i18n/id/routing.ts';
import { shell as shellId } from '../console/src/admin/i18n/id/shell.ts';
import { siteVisiting as siteVisitingId } from '../console/src/admin/i18n/id/site-visiting.ts';
import { sites as sitesId } from '../console/src/admin/i18n/id/sites.ts';
import { teams as teamsId } from '../console/src/admin/i18n/id/teams.ts';
import { triggers as triggersId } from '../console/src/admin/i18n/id/triggers.ts';
import { week as weekId } from '../console/src/admin/i18n/id/week.ts';
import { expect } from './demo.ts';
import type { Agent, Language } from './people.ts';

export const ADMIN = {
  id: {
    bench: benchId,
    connections: connectionsId,
    flows: flowsId,
    knowledge: knowledgeId,
    parts: partsId,
    people: peopleId,
    routing: routingId,
    shell: shellId,
    sites: sitesId,
    siteVisiting: siteVisitingId,
    teams: teamsId,
    triggers: triggersId,
    week: weekId,
  },
  en: {
    bench: benchEn,
    connections: connectionsEn,
    flows: flowsEn,
    knowledge: knowledgeEn,
    parts: partsEn,
    people: peopleEn,
    routing: routingEn,
    shell: shellEn,
    sites: sitesEn,
    siteVisiting: siteVisitingEn,
    teams: teamsEn,
    triggers: triggersEn,
    week: weekEn,
  },
} as const;

export type Screen = keyof typeof shellEn.screen;

export interface Settings {
  readonly page: Page;
  readonly words: (typeof ADMIN)[Language];
  readonly main: Locator;
  open(screen: Screen, item?: string): Promise<void>;
  /** Until the server has it. */
  save(): Promise<void>;
}

export function settingsOf({ page }: Agent, language: Language): Settings {
  const words = ADMIN[language];
  const bar = page.getByRole('region', { name: words.shell.save.label });
  return {
    page,
    words,
    main: page.getByRole('main'),
    async open(screen, item) {
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        `#/settings/${screen}${item ? `/${encodeURIComponent(item)}` : ''}`,
      );
      await expect(page.getByRole('main', { name: words.shell.screen[screen] })).toBeVisible();
    },
    async save() {
      await bar.getByRole('button', { name: words.shell.save.save, exact: true }).click();
      await expect(bar.getByRole('button', { name: words.shell.save.undo })).toBeVisible();
    },
  };
}
