/** Where people find a problem: the screen, the thing on it, and what that is called. Pure. */
import type { Settings, TriggerName } from '@sapa/protocol';
import { type SettingsScreen, settingsHash } from '../views/settings-route.ts';
import { valueAt } from './problems.ts';

export interface Place {
  readonly screen: SettingsScreen;
  readonly href: string;
  /** Such as the first question of an answer, or the name of a flow; absent: the screen as a whole. */
  readonly name?: string;
  /** A trigger, whose name is a matter of language. */
  readonly trigger?: TriggerName;
  /** The part of the settings, such as `bot.phrases`. */
  readonly part: string;
}

const SCREENS: readonly (readonly [path: string, screen: SettingsScreen])[] = [
  ['bot.knowledge', 'knowledge'],
  ['bot.synonyms', 'knowledge'],
  ['bot.phrases', 'knowledge'],
  ['bot.quickReplies', 'knowledge'],
  ['sites', 'knowledge'],
  ['bot.flows', 'flows'],
  ['bot.triggers', 'triggers'],
  ['bot.misses', 'triggers'],
  ['bot.idle', 'idle'],
  ['connections', 'connections'],
];

/** The parts of the settings that a screen is for. */
export const partsOf = (screen: SettingsScreen): readonly string[] =>
  SCREENS.filter(([, each]) => each === screen).map(([path]) => path);

/** @returns undefined where no screen is for it */
export function placeOf(path: string, settings: Settings): Place | undefined {
  const [part, screen] = SCREENS.find(([each]) => path.startsWith(each)) ?? [];
  if (!part || !screen) return undefined;
  const [, item] = /^([a-z.]+\[\d+\])/.exec(path) ?? [];
  const thing = item && (valueAt(settings, item) as Named | undefined);
  const name = thing ? (thing.questions?.[0] ?? thing.name ?? thing.id) : undefined;
  const trigger = triggerIn(path, settings);
  return {
    screen,
    part,
    href: settingsHash(screen, thing ? thing.id : trigger),
    ...(name && { name }),
    ...(trigger && { trigger }),
  };
}

function triggerIn(path: string, { bot }: Settings): TriggerName | undefined {
  if (path === 'bot.misses') return 'misses';
  const [, name] = /^bot\.triggers\.(\w+)/.exec(path) ?? [];
  return name === undefined ? undefined : (Object.keys(bot.triggers) as TriggerName[]).find((each) => each === name);
}

interface Named {
  readonly id?: string;
  readonly name?: string;
  readonly questions?: readonly string[];
}
