/** Journeys of routing: the demo's shop with its people placed as a journey needs them, and visitors on their way to them. */
import type { Browser, Page } from '@playwright/test';
import type { SettingsInput } from '@sapa/protocol';
import { type Demo, type Differs, expect } from './demo.ts';
import { type Language, type Visitor, visitorAt } from './people.ts';

type AgentInput = NonNullable<SettingsInput['agents']>[number];
type DepartmentInput = SettingsInput['departments'][number];
type Placed = Partial<Omit<AgentInput, 'departments'>> & { readonly departments: readonly string[] };

export interface Placing {
  /** By their ids: `rani`, `dimas`. */
  readonly agents: Readonly<Record<string, Placed>>;
  readonly departments?: Readonly<Record<string, Partial<DepartmentInput>>>;
  readonly limits?: SettingsInput['limits'];
  readonly flows?: NonNullable<SettingsInput['bot']>['flows'];
}

/** The demo with these changes; what is not named stays as it is. */
export function placed({ agents, departments = {}, limits, flows = [] }: Placing): Differs {
  return {
    settings: (demo) => ({
      ...demo,
      agents: (demo.agents ?? []).map((agent) => ({ ...agent, ...(agents[agent.id] as Partial<AgentInput>) })),
      departments: demo.departments.map((department) => ({ ...department, ...departments[department.id] })),
      ...(limits && { limits }),
      bot: { ...demo.bot, flows: [...(demo.bot?.flows ?? []), ...flows] },
    }),
  };
}

const HUMAN = { en: 'talk to a human', id: 'mau bicara dengan CS dong' } as const;

/** Somebody new, who asks for a person; before it, something the bot answers. */
export async function asking(
  browser: Browser,
  demo: Demo,
  { language = 'en', first, answer }: { language?: Language; first?: string; answer?: RegExp } = {},
): Promise<Visitor> {
  const visitor = await visitorAt(browser, demo, { language });
  await visitor.openChat();
  if (first) await visitor.say(first);
  if (answer) await visitor.sees(answer);
  await visitor.say(HUMAN[language]);
  return visitor;
}

/** The renderer ends with everything in it, as when the browser is killed. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent('crash');
  // Never answered: there is nobody left who could.
  session.send('Page.crash').catch(() => {});
  await gone;
}

/** Presses the key until what has that role and name has the focus, as a person would. */
export async function press(page: Page, key: string, role: Parameters<Page['getByRole']>[0], name: string | RegExp) {
  const target = page.getByRole(role, { name, exact: true }).first();
  await expect(target).toBeVisible();
  const has = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 60 && !(await has()); presses++) await page.keyboard.press(key);
  await expect(target).toBeFocused();
}
