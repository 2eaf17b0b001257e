/** The form before the chat: judged by what the site asks, and noted in the log. */
import { type CommandId, type DepartmentId, EMAIL, type PreChatField, type VisitorCommand } from '@sapa/protocol';
import type { Context, Known } from './context.ts';
import type { Draft } from './draft.ts';
import { learn } from './learn.ts';

type Form = Extract<VisitorCommand, { form: 'preChat' }>;

export interface FilledIn {
  readonly known: Known;
  readonly department: DepartmentId | undefined;
  /** What they agreed to. */
  readonly consent: string | undefined;
}

/** @returns undefined where something that is asked for is missing or wrong, or something is there that nobody asked for */
export function fillPreChat({ site, visitor }: Context, form: Form): FilledIn | undefined {
  const { preChat } = site;
  if (!preChat) return undefined;
  const { department, consent } = form;
  if (preChat.department ? !site.departments.some(({ id }) => id === department) : department) return undefined;
  if (preChat.consent && !consent) return undefined;
  const asked = preChat.fields.filter((each) => isAskedOf(each, department));
  if (Object.keys(form.values).some((name) => !asked.some(({ field }) => field === name))) return undefined;
  const values = asked.map((each) => [each, form.values[each.field]?.trim() ?? ''] as const);
  if (!values.every(([each, value]) => isGood(each, value))) return undefined;
  const given = Object.fromEntries(values.flatMap(([{ field }, value]) => (value ? [[field, value]] : [])));
  const { name, email, ...attributes } = given;
  return { known: { name, email, attributes }, department, consent: preChat.consent?.[visitor.language] };
}

/** Nothing begins before it is answered. */
export const isAskedFirst = ({ site: { preChat } }: Context): boolean =>
  preChat !== undefined && (preChat.fields.length > 0 || preChat.department || preChat.consent !== undefined);

const isAskedOf = ({ departments }: PreChatField, picked: DepartmentId | undefined) =>
  departments.length === 0 || (picked !== undefined && departments.includes(picked));

function isGood({ field, kind, options, required }: PreChatField, value: string): boolean {
  if (!value) return !required;
  if (kind === 'email' || field === 'email') return EMAIL.test(value);
  if (kind === 'choice') return options.some((option) => Object.values(option).includes(value));
  return field !== 'name' || value.length <= 100;
}

export function notePreChat(draft: Draft, command: CommandId, { known, department, consent }: FilledIn): void {
  if (consent) draft.add({ type: 'consentGiven', text: consent, command });
  learn(draft, known, { kind: 'visitor' });
  if (department) draft.add({ type: 'departmentPicked', department });
}
