/** The first `chars` UTF-16 code units of a text; never half a character. */
export function excerpt(text: string, chars: number): string {
  return text.length <= chars ? text : text.slice(0, chars).replace(/[\uD800-\uDBFF]$/, '');
}
