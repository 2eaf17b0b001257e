/** What counts as an address, for who asks for one and for who checks it: the rule that the schemas apply. */
export { EMAIL_REGEX as EMAIL } from 'valibot';
