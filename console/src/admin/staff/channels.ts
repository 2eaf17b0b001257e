/** The ways in that the settings can speak of. Pure. */
import type { Settings } from '@sapa/protocol';

const KNOWN = ['web', 'email', 'whatsapp'] as const;

/** The known ones, and whatever else the settings name already. */
export function channelsOf({ routing, agents }: Pick<Settings, 'routing' | 'agents'>): readonly string[] {
  const named = [
    ...Object.keys(routing.weights),
    ...agents.flatMap(({ channels }) => Object.keys(channels)),
    ...routing.rules.flatMap(({ when }) => when.flatMap((one) => (one.if === 'channel' ? one.any : []))),
  ];
  return [...new Set([...KNOWN, ...named])];
}
