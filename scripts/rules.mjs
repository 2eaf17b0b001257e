/**
 * Every rule that SPEC.md declares (`- [C1] …`) must be named by the title of a test, and titles may name only rules that exist.
 * A skipped test proves nothing and does not count.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inRoot, root } from './processes.mjs';

const ID = /\[([A-Z]{1,3}\d+)\]/g;
const TEST_FILE = /\.(?:test\.tsx?|spec\.ts)$/;
/** `test('title'`, `describe.each(…)('title'`, `it.only("title"`: a call's first argument, where the call is a test's. */
const TITLE =
  /(?:\b(?:test|it|describe)((?:\.\w+)*)|\))\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g;

const idsIn = (text) => [...text.matchAll(ID)].map(([, id]) => id);

/** @returns {string[]} in the order they are declared */
export function declaredRules(spec) {
  return spec.split('\n').flatMap((line) => /^\s*[-*]\s+\[([A-Z]{1,3}\d+)\]/.exec(line)?.[1] ?? []);
}

/** @returns {string[]} the ids that titles of tests name */
export function namedRules(source) {
  const code = source.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  return [...code.matchAll(TITLE)]
    .filter(([, modifier]) => !/\.(?:skip|todo|fails)\b/.test(modifier ?? ''))
    .flatMap(([, , single, double, template]) => idsIn(single ?? double ?? template ?? ''));
}

/**
 * @param {string} spec
 * @param {ReadonlyMap<string, string>} tests path → source
 * @returns {{ declared: string[], missing: string[], unknown: { id: string, file: string }[], repeated: string[] }}
 */
export function compareRules(spec, tests) {
  const declared = declaredRules(spec);
  const known = new Set(declared);
  const named = [...tests].flatMap(([file, source]) => namedRules(source).map((id) => ({ id, file })));
  const proven = new Set(named.map(({ id }) => id));
  const unknown = named.filter(({ id }) => !known.has(id));
  return {
    declared,
    missing: declared.filter((id) => !proven.has(id)),
    unknown: unknown.filter(({ id, file }, at) => unknown.findIndex((u) => u.id === id && u.file === file) === at),
    repeated: declared.filter((id, at) => declared.indexOf(id) !== at),
  };
}

const FOLDERS = [
  'protocol',
  'client',
  'widget',
  'server',
  'console',
  'demo-site',
  'scripts',
  'bench',
  'battery',
  'e2e',
];
/** Examples inside this checker's own test are no claims. */
const OWN_TEST = join('scripts', 'rules.test.ts');

function testFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testFiles(path);
    return TEST_FILE.test(entry.name) ? [path] : [];
  });
}

function main() {
  const files = FOLDERS.flatMap((folder) => testFiles(inRoot(folder)));
  const tests = new Map(
    files.map((path) => [relative(root, path), readFileSync(path, 'utf8')]).filter(([path]) => path !== OWN_TEST),
  );
  const { declared, missing, unknown, repeated } = compareRules(readFileSync(inRoot('SPEC.md'), 'utf8'), tests);
  for (const id of missing) console.log(`SPEC.md declares [${id}], and no test's title names it.`);
  for (const { id, file } of unknown) console.log(`${file} names [${id}], which SPEC.md does not declare.`);
  for (const id of repeated) console.log(`SPEC.md declares [${id}] more than once.`);
  if (declared.length === 0) console.log('SPEC.md declares no rule at all.');
  const wrong = missing.length + unknown.length + repeated.length > 0 || declared.length === 0;
  if (!wrong) console.log(`${declared.length} rules, each named by a test`);
  process.exitCode = wrong ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
