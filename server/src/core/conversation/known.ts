/** What a conversation knows of the person, for the next one. */
import type { Known } from './context.ts';
import type { State } from './state.ts';

export function knownOf({ visitor, attributes = {} }: State): Known | undefined {
  const lasting = Object.entries(attributes).filter(([, { keep }]) => keep === 'contact');
  if (!visitor.name && !visitor.email && lasting.length === 0) return undefined;
  return {
    ...(visitor.name && { name: visitor.name }),
    ...(visitor.email && { email: visitor.email }),
    ...(lasting.length > 0 && { attributes: Object.fromEntries(lasting.map(([field, { value }]) => [field, value])) }),
  };
}
