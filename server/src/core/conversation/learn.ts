/** What is known of the person goes into the log: whoever reads it later needs no other. Only what is new. */
import type { Author } from '@sapa/protocol';
import type { Known } from './context.ts';
import type { Draft } from './draft.ts';

export function learn(draft: Draft, { name, email, attributes = {} }: Known, by: Author): void {
  const { visitor, attributes: before = {} } = draft.state;
  const news = {
    ...(name && name !== visitor.name && { name }),
    ...(email && email !== visitor.email && { email }),
  };
  if (news.name || news.email) draft.add({ type: 'contactEdited', by, ...news });
  for (const [field, value] of Object.entries(attributes))
    if (before[field]?.value !== value) draft.add({ type: 'attributeSet', by, field, value, keep: 'contact' });
}
