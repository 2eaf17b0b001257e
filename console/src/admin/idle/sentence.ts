/** What the idle settings will do, as sentences. Pure; durations come as words. */
import type { Idle, Language, Settings, Target } from '@sapa/protocol';
import type { IdleTexts } from '../i18n/en/idle.ts';

const HOUR_MINUTES = 60;

export const idleMinutes = ({ hours, minutes }: Pick<Idle, 'hours' | 'minutes'>): number =>
  hours * HOUR_MINUTES + minutes;

/** "2 hours and 30 minutes", as the language says it; "0 minutes" for none. */
export function spokenMinutes(language: Language, minutes: number): string {
  const hours = Math.floor(minutes / HOUR_MINUTES);
  const rest = minutes % HOUR_MINUTES;
  const parts = [
    hours > 0 && unit(language, 'hour', hours),
    (rest > 0 || hours === 0) && unit(language, 'minute', rest),
  ];
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts.filter((part) => part !== false));
}

const unit = (language: Language, name: 'hour' | 'minute', value: number) =>
  new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);

/** A warning is given where it has words, and comes while there is still time. */
export const warns = (idle: Idle): boolean =>
  idle.action !== 'none' &&
  idle.warnMinutes > 0 &&
  idle.warnMinutes < idleMinutes(idle) &&
  anyText(idle.warning) !== undefined;

export const isWarnedTooEarly = (idle: Idle): boolean =>
  idle.action !== 'none' && idle.warnMinutes > 0 && idle.warnMinutes >= idleMinutes(idle);

/** @returns the sentences in the order in which they come true */
export function sentences(settings: Settings, language: Language, t: IdleTexts): readonly string[] {
  const { idle } = settings.bot;
  if (idle.action === 'none') return [t.none(spokenMinutes(language, Math.round(settings.limits.idleMs / 60_000)))];
  const time = spokenMinutes(language, idleMinutes(idle));
  const message = anyText(idle.message, language);
  const warning = anyText(idle.warning, language);
  const then =
    idle.action === 'resolve' ? t.resolve(time) : t.assign(time, targetName(settings, idle.target, language, t));
  return [
    ...(warns(idle) && warning
      ? [t.warns(spokenMinutes(language, idleMinutes(idle) - idle.warnMinutes), warning)]
      : []),
    then,
    ...(message ? [t.says(message)] : []),
  ];
}

function anyText(texts: Idle['message'], language: Language = 'id'): string | undefined {
  return texts[language] ?? texts.id ?? texts.en;
}

function targetName(settings: Settings, target: Target, language: Language, { targets }: IdleTexts): string {
  if (target === 'ask' || target === 'any') return targets[target];
  if ('agent' in target) {
    const agent = settings.agents.find(({ id }) => id === target.agent);
    return agent ? targets.agent(agent.name) : targets.gone;
  }
  const department = settings.departments.find(({ id }) => id === target.department);
  return department ? targets.department(department.name[language]) : targets.gone;
}
