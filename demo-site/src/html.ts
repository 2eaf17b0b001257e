/** HTML as a value: everything put into the template is escaped, unless it is HTML already. */
export interface Html {
  readonly html: string;
}
type Part = string | number | Html | undefined | false | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

function render(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if ('html' in part) return part.html;
  return part.map(render).join('');
}

export function html(literal: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: literal.reduce((page, text, index) => page + render(parts[index - 1]) + text) };
}
