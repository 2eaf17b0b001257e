/** What is known of a conversation, by the names that templates and conditions use: `{{visitor.email}}`, `{{order_number}}`. */
import type { State } from './state.ts';

export function fieldsOf(state: State): Readonly<Record<string, string>> {
  const { visitor, page, attributes = {} } = state;
  const collected = Object.entries(attributes).map(([field, { value }]) => [field, value]);
  return {
    ...Object.fromEntries(collected),
    'visitor.id': visitor.id,
    'conversation.id': state.id,
    language: state.language,
    ...(visitor.name && { 'visitor.name': visitor.name }),
    ...(visitor.email && { 'visitor.email': visitor.email }),
    ...(page && { 'page.url': page.url }),
  };
}
