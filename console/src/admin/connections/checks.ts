/** What can be said about a connection while it is written; what is still empty is left to the save. Pure. */
import { isJson } from './record.ts';

export const isHeaderName = (text: string): boolean => /^[A-Za-z0-9-]{1,80}$/.test(text);
export const isField = (text: string): boolean => /^[a-z][a-z0-9_]{0,39}$/.test(text);
const isAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

export const isCodeWrong = (code: string): boolean => code !== '' && !/^[A-Z][A-Z0-9_]{0,39}$/.test(code);

/** Half an address is no mistake yet: "https:" is on its way. */
export const isBaseUrlWrong = (baseUrl: string): boolean =>
  baseUrl !== '' && !isAddress(baseUrl) && !'https://'.startsWith(baseUrl) && !'http://'.startsWith(baseUrl);

export const isPathWrong = (path: string): boolean => !path.startsWith('/');

/** Templates stand inside the JSON's texts, so that it is JSON before they are filled in, too. */
export const isBodyWrong = (body: string | undefined): boolean => body !== undefined && !isJson(body);
