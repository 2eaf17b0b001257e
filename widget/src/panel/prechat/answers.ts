/** What the form before the chat asks of whom, and what is wrong with the answers: the server's rules. Pure. */
import { type DepartmentId, EMAIL, type PreChatView } from '@sapa/protocol';

export type Asked = PreChatView['fields'][number];
/** Beside the site's own fields, whose names begin with a small letter. */
export const DEPARTMENT = 'DEPARTMENT';
export const CONSENT = 'CONSENT';
/** By the name of the field, the department or the consent; without blanks around them. Absent: none was given. */
export type Answers = Readonly<Record<string, string | undefined>>;
/** Texts of the catalogue. */
export type Problem = 'fillIn' | 'pick' | 'agree' | 'badEmail';

export const askedOf = ({ fields }: PreChatView, picked: DepartmentId | undefined): Asked[] =>
  fields.filter(({ departments }) => !departments || (picked && departments.includes(picked)));

export const isEmail = ({ field, kind }: Asked) => kind === 'email' || field === 'email';

/** @returns by name, in the order they are asked; empty when all is well */
export function problemsOf(preChat: PreChatView, asked: readonly Asked[], answers: Answers): Map<string, Problem> {
  const problems = new Map<string, Problem>();
  if (preChat.department && !answers[DEPARTMENT]) problems.set(DEPARTMENT, 'pick');
  for (const each of asked) {
    const problem = problemOf(each, answers[each.field]);
    if (problem) problems.set(each.field, problem);
  }
  if (preChat.consent && !answers[CONSENT]) problems.set(CONSENT, 'agree');
  return problems;
}

function problemOf(asked: Asked, answer: string | undefined): Problem | undefined {
  if (answer) return isEmail(asked) && !EMAIL.test(answer) ? 'badEmail' : undefined;
  if (asked.required) return asked.kind === 'choice' ? 'pick' : 'fillIn';
  return undefined;
}
