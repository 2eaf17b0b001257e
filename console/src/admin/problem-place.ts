/** Where people find a problem: the screen, the thing on it, and what that is called. Pure. */
import type { Language, Settings, TriggerName } from '@sapa/protocol';
import { type SettingsScreen, settingsHash } from '../views/settings-route.ts';
import { valueAt } from './problems.ts';
import { siteItem, siteTabOf } from './sites/place.ts';

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

/** The first that a path begins with. */
const SCREENS: readonly (readonly [path: string, screen: SettingsScreen])[] = [
  ['bot.knowledge', 'knowledge'],
  ['bot.synonyms', 'knowledge'],
  ['bot.phrases', 'knowledge'],
  ['bot.quickReplies', 'knowledge'],
  ['sites', 'sites'],
  ['bot.flows', 'flows'],
  ['bot.triggers', 'triggers'],
  ['bot.misses', 'triggers'],
  ['bot.idle', 'idle'],
  ['connections', 'connections'],
  ['departments', 'teams'],
  ['agents', 'people'],
  ['routing', 'routing'],
];

function screenAt(path: string): readonly [part?: string, screen?: SettingsScreen] {
  // What visitors of a site can choose stands with the departments, and whether the bot answers them with what it knows.
  if (/^sites\[\d+\]\.departments/.test(path)) return ['sites', 'teams'];
  if (/^sites\[\d+\]\.bot/.test(path)) return ['sites', 'knowledge'];
  return SCREENS.find(([each]) => path.startsWith(each)) ?? [];
}

/** @returns undefined where no screen is for it */
export const screenOf = (path: string): SettingsScreen | undefined => screenAt(path)[1];

/** @returns undefined where no screen is for it */
export function placeOf(path: string, settings: Settings, language: Language = 'id'): Place | undefined {
  const [part, screen] = screenAt(path);
  if (!part || !screen) return undefined;
  const [, item] = /^([a-z.]+\[\d+\])/.exec(path) ?? [];
  const thing = item ? (valueAt(settings, item) as Named | undefined) : undefined;
  const name = thing && nameOf(thing, language);
  const trigger = triggerIn(path, settings);
  return {
    screen,
    part,
    href: settingsHash(screen, itemOf(path, screen, thing) ?? trigger),
    ...(name && { name }),
    ...(trigger && { trigger }),
  };
}

function triggerIn(path: string, { bot }: Settings): TriggerName | undefined {
  if (path === 'bot.misses') return 'misses';
  const [, name] = /^bot\.triggers\.(\w+)/.exec(path) ?? [];
  return name === undefined ? undefined : (Object.keys(bot.triggers) as TriggerName[]).find((each) => each === name);
}

/** Sites are known by their keys, and have parts. */
function itemOf(path: string, screen: SettingsScreen, thing: Named | undefined): string | undefined {
  if (screen === 'sites' && thing?.key) return siteItem(thing.key, siteTabOf(path));
  return viewOf(path) ?? thing?.id;
}

/** Routing has its rules by their ids, and views for the rest. */
function viewOf(path: string): 'skills' | 'general' | undefined {
  if (path.startsWith('routing.skills')) return 'skills';
  return path.startsWith('routing.') && !path.startsWith('routing.rules') ? 'general' : undefined;
}

function nameOf({ questions, name, id }: Named, language: Language): string | undefined {
  return questions?.[0] ?? (typeof name === 'object' ? name[language] : name) ?? id;
}

interface Named {
  readonly key?: string;
  readonly id?: string;
  readonly name?: string | Readonly<Record<Language, string>>;
  readonly questions?: readonly string[];
}
