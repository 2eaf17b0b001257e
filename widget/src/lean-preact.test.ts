/** What is cut out of Preact must not be missed: random trees, one after the other, come out the same as from the whole of it. */
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { Fragment, h, render, type VNode } from 'preact';
import { build, type Plugin } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { leanPreact } from '../lean-preact.mjs';

type Library = { h: typeof h; Fragment: typeof Fragment; render: typeof render };
const WHOLE: Library = { h, Fragment, render };
let lean: Library;

let code: string;

/** What a bundler makes of all that the panel imports. */
async function built(plugins: readonly Plugin[]): Promise<string> {
  const entry: Plugin = {
    name: 'entry',
    resolveId: (id) => (id.endsWith('panel-imports') ? '\0panel-imports' : undefined),
    load: (id) => (id === '\0panel-imports' ? "export { Fragment, h, render } from 'preact'" : undefined),
  };
  const done = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [entry, ...plugins],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: 'panel-imports', preserveEntrySignatures: 'strict' },
    },
  });
  const [output] = [done].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (output?.type !== 'chunk') throw new Error('nothing was built');
  return output.code;
}

beforeAll(async () => {
  code = await built([leanPreact]);
  lean = await import(`data:text/javascript,${encodeURIComponent(code)}`);
});

test('it saves a third of the whole at least, or it is not worth its keep', async () => {
  const saved = 1 - brotliCompressSync(code).length / brotliCompressSync(await built([])).length;
  expect(saved).toBeGreaterThan(1 / 3);
});

/** A tree as data, so that both libraries can draw it. */
type Tree =
  | string
  | null
  | {
      readonly tag: 'div' | 'p' | 'svg' | 'textarea' | 'Fragment' | 'Part' | 'Missing';
      readonly key?: string;
      readonly props: Readonly<Record<string, string | boolean | undefined>>;
      readonly children: readonly Tree[];
    };

const { tree: trees } = fc.letrec<{ tree: Tree; element: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4, withCrossShrink: true }, fc.constantFrom('a', 'b', '', null), tie('element')),
  element: fc.record({
    tag: fc.constantFrom('div', 'p', 'svg', 'textarea', 'Fragment', 'Part', 'Missing'),
    key: fc.constantFrom('1', '2', '3', '4', '5'),
    props: fc.record(
      {
        class: fc.constantFrom('x', 'y'),
        'aria-label': fc.constantFrom('one', undefined),
        hidden: fc.boolean(),
        style: fc.constantFrom('color: red', 'color: blue'),
        title: fc.constant('t'),
      },
      { requiredKeys: [] },
    ),
    children: fc.uniqueArray(tie('tree'), {
      maxLength: 5,
      selector: (child) => (child && typeof child === 'object' ? child.key : child),
    }),
  }) as fc.Arbitrary<Tree>,
}));

const drawer = ({ h, Fragment }: Library) => {
  const Part = ({ inner }: { inner: readonly Tree[] }) => h(Fragment, {}, ...inner.map(draw));
  const Missing = () => null;
  function draw(tree: Tree): VNode | string | null {
    if (tree === null || typeof tree === 'string') return tree;
    const { tag, key, props, children } = tree;
    const keyed = { ...(key && { key }) };
    if (tag === 'Part') return h(Part, { ...keyed, inner: children }) as VNode;
    if (tag === 'Missing') return h(Missing, keyed);
    if (tag === 'Fragment') return h(Fragment, keyed, ...children.map(draw));
    return h(tag, { ...keyed, ...props }, ...children.map(draw)) as VNode;
  }
  return draw;
};

test('random trees, one after the other, come out the same', () => {
  fc.assert(
    fc.property(fc.array(trees, { minLength: 1, maxLength: 6 }), (steps) => {
      const [one, other] = [document.createElement('section'), document.createElement('section')];
      const [drawWhole, drawLean] = [drawer(WHOLE), drawer(lean)];
      for (const step of steps) {
        WHOLE.render(drawWhole(step), one);
        lean.render(drawLean(step), other);
        expect(other.innerHTML).toBe(one.innerHTML);
      }
      WHOLE.render(null, one);
      lean.render(null, other);
      expect(other.innerHTML).toBe(one.innerHTML);
    }),
    { numRuns: 400 },
  );
});

test('a moved element stays the same element, listeners are replaced, refs are told and cleaned up', () => {
  const place = document.createElement('section');
  const heard: string[] = [];
  const row = (key: string, word: string) =>
    lean.h('button', {
      key,
      onClick: () => heard.push(word),
      ref: (element: Element | null) => void heard.push(`${key} ${element ? 'here' : 'gone'}`),
    });
  lean.render(lean.h('div', {}, row('a', 'first'), row('b', 'second')), place);
  const [a, b] = place.querySelectorAll('button');
  lean.render(lean.h('div', {}, row('b', 'third'), row('a', 'fourth')), place);
  expect([...place.querySelectorAll('button')]).toEqual([b, a]);
  heard.length = 0;
  a?.click();
  lean.render(null, place);
  expect(heard).toEqual(['fourth', 'b gone', 'a gone']);
});

test('what fails while it is drawn is told, and the next drawing works', () => {
  const place = document.createElement('section');
  const Broken = () => {
    throw new Error('broken');
  };
  lean.render(lean.h('div', {}, 'before'), place);
  expect(() => lean.render(lean.h('div', {}, lean.h(Broken, {})), place)).toThrow('broken');
  lean.render(lean.h('p', {}, 'after'), place);
  expect(place.innerHTML).toContain('<p>after</p>');
});
