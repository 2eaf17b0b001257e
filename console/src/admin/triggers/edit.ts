/** Edits of one trigger within the settings, and what of it is not as it comes. Pure. */
import type { Settings, TriggerName, Triggers } from '@sapa/protocol';

/** What every trigger has, whatever its kind. */
export type Common = Pick<Triggers['misses'], 'on' | 'target' | 'priority' | 'message'>;

export function changeTrigger<Name extends TriggerName>(
  settings: Settings,
  name: Name,
  edit: (trigger: Triggers[Name]) => Triggers[Name],
): Settings {
  const { triggers } = settings.bot;
  return { ...settings, bot: { ...settings.bot, triggers: { ...triggers, [name]: edit(triggers[name]) } } };
}

export const withPriority = <Trigger extends Common>(trigger: Trigger, priority: number | undefined): Trigger => {
  const { priority: _old, ...rest } = trigger;
  return { ...rest, ...(priority !== undefined && { priority }) } as Trigger;
};

/** How many things about a trigger its owner has decided: what a folded card says of itself. */
export function tunedCount(name: TriggerName, { triggers, misses }: Settings['bot']): number {
  const trigger = triggers[name];
  const { target, priority, message } = trigger;
  const usual = name === 'vip' ? 1 : undefined;
  const own = 'phrases' in trigger ? [...trigger.phrases.id, ...trigger.phrases.en] : [];
  const decided = [
    target !== 'ask',
    priority !== usual,
    message.id !== undefined || message.en !== undefined,
    own.length > 0,
    name === 'mood' && triggers.mood.threshold !== 0.8,
    name === 'misses' && misses !== 3,
    name === 'vip' && triggers.vip.emails.length > 0,
  ];
  return decided.filter(Boolean).length;
}
