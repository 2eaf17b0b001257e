/** What a conversation knows of the person, for the next one; what only a page said of them stays apart. */
import type { Known } from './context.ts';
import type { State } from './state.ts';

export function knownOf(state: State): Known | undefined {
  const known = partOf(state, false);
  const claimed = partOf(state, true);
  return known || claimed ? { ...known, ...(claimed && { claimed }) } : undefined;
}

function partOf({ visitor, claimed = [], attributes = {} }: State, isClaim: boolean): Known | undefined {
  const name = claimed.includes('name') === isClaim && visitor.name;
  const email = claimed.includes('email') === isClaim && visitor.email;
  const lasting = Object.entries(attributes).filter(
    ([, each]) => each.keep === 'contact' && (each.claimed === true) === isClaim,
  );
  if (!name && !email && lasting.length === 0) return undefined;
  return {
    ...(name && { name }),
    ...(email && { email }),
    ...(lasting.length > 0 && { attributes: Object.fromEntries(lasting.map(([field, { value }]) => [field, value])) }),
  };
}
