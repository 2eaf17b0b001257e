/** What leads to a department or to somebody, and would lead to nowhere without them. Pure. */
import type { Language, Settings } from '@sapa/protocol';
import type { ShellTexts } from '../texts.ts';

/** @returns such as "Flows · Track my order", for people */
export function leadingTo(
  settings: Settings,
  kind: 'department' | 'agent',
  id: string,
  language: Language,
  { screen }: ShellTexts,
): readonly string[] {
  const { routing, bot, departments } = settings;
  const isNamedIn = (part: unknown) => names(part, kind, id);
  const rules = routing.rules.filter((rule) => isNamedIn(rule) || (kind === 'department' && asksFor(rule, id)));
  const overflowing = departments.filter(({ queue }) => isNamedIn(queue));
  return [
    ...rules.map(({ name }) => `${screen.routing} · ${name}`),
    ...overflowing.map(({ name }) => `${screen.teams} · ${name[language]}`),
    ...bot.flows.filter(isNamedIn).map(({ name }) => `${screen.flows} · ${name}`),
    ...(isNamedIn(bot.triggers) ? [screen.triggers] : []),
    ...(isNamedIn(bot.idle) ? [screen.idle] : []),
  ];
}

/** Whatever leads to one of them says so in a field of that name. */
function names(part: unknown, kind: string, id: string): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return Object.entries(part).some(([key, value]) => (key === kind && value === id) || names(value, kind, id));
}

const asksFor = ({ when }: Settings['routing']['rules'][number], id: string) =>
  when.some((condition) => condition.if === 'department' && condition.any.some((each) => each === id));
