/** Edits of the form before the chat. Pure. */
import type { DepartmentId, Language, PreChat, PreChatField, PreChatKind, SomeTexts } from '@sapa/protocol';
import { fieldFrom } from '../../flows/field-name.ts';

export const BLANK_FORM: PreChat = { fields: [], department: false };

type Names = Readonly<Record<'name' | 'email' | 'phone', Readonly<Record<Language, string>>>>;
const USUAL = [
  ['name', 'text'],
  ['email', 'email'],
  ['phone', 'phone'],
] as const satisfies readonly (readonly [keyof Names, PreChatKind])[];

/** What is asked for most often and not asked yet; then a blank one. */
export function nextField({ fields }: PreChat, names: Names): PreChatField {
  const usual = USUAL.find(([name]) => !fields.some(({ field }) => field === name));
  const rest = { required: true, options: [], departments: [] };
  if (!usual) return { field: '', kind: 'text', label: { id: '', en: '' }, ...rest };
  const [field, kind] = usual;
  return { field, kind, label: { ...names[field] }, ...rest };
}

/** `Order number` → `order_number`: a name that begins with a letter and does not end in mid-word. */
const keyOf = (label: string): string =>
  fieldFrom(label)
    .replace(/^[^a-z]+/, '')
    .replace(/_+$/, '');

const firstLabel = ({ en, id }: SomeTexts) => en || id || '';

/** As long as the key is what the label says, it goes on following the label. */
export function relabelled(field: PreChatField, { id = '', en = '' }: SomeTexts): PreChatField {
  const isOwn = field.field !== '' && field.field !== keyOf(firstLabel(field.label));
  const label = { id, en };
  return { ...field, label, field: isOwn ? field.field : keyOf(firstLabel(label)) };
}

/** Only a choice has something to choose from. */
export const withKind = (field: PreChatField, kind: PreChatKind): PreChatField => ({
  ...field,
  kind,
  options: kind === 'choice' ? (field.options.length > 0 ? field.options : [BLANK_OPTION, BLANK_OPTION]) : [],
});

export const BLANK_OPTION = { id: '', en: '' };

export function withConsent({ consent: _old, ...form }: PreChat, consent: PreChat['consent']): PreChat {
  return consent ? { ...form, consent } : form;
}

/** @param picked nothing yet: only what is asked of everybody */
export const askedOf = ({ fields, department }: PreChat, picked: DepartmentId | undefined): readonly PreChatField[] =>
  fields.filter(
    ({ departments }) =>
      departments.length === 0 || !department || (picked !== undefined && departments.includes(picked)),
  );

export const isTwice = (fields: readonly PreChatField[], at: number): boolean =>
  fields.some(({ field }, place) => place < at && field !== '' && field === fields[at]?.field);
