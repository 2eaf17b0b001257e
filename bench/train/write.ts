/** Writes a generated weights file: constants with a heading that names the data and its licence. */
import { writeFileSync } from 'node:fs';

export function base64(bytes: Int8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/** @returns the size of the file in bytes */
export function writeWeights(
  name: string,
  heading: readonly string[],
  constants: Readonly<Record<string, string | number>>,
): number {
  const comment = ['/**', ...heading.map((line) => ` * ${line}`), ' */'];
  const values = Object.entries(constants).map(([constant, value]) => `export const ${constant} =${literal(value)};`);
  const text = `${[...comment, ...values].join('\n')}\n`;
  writeFileSync(new URL(`../../server/src/core/bot/weights/${name}.ts`, import.meta.url), text);
  return Buffer.byteLength(text);
}

/** As the formatter would write it: a long text goes to its own line. */
function literal(value: string | number): string {
  if (typeof value === 'number') return ` ${Number(value.toPrecision(6))}`;
  return value.length > 60 ? `\n  '${value}'` : ` '${value}'`;
}
