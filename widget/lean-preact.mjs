/**
 * Preact without what the panel never uses: hydration, suspense, portals, class components and their state, error boundaries, the
 * hooks of add-ons, `dangerouslySetInnerHTML`, MathML. The panel is drawn from the top after every change by functions alone.
 * Cut out of the package's own source as it is built; a cut that no longer fits stops the build. See docs/adr/0014.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const source = join(dirname(createRequire(import.meta.url).resolve('preact/package.json')), 'src');

/** From the first text up to the second, which stays; up to the end without one. */
const cut = (from, to, instead = '') => ({ from, to, instead });
/** Arguments that only those features need, one per line wherever they are named. */
const ARGUMENTS = /^\t+(?:globalContext|excessDomChildren|commitQueue|isHydrating),\n/gm;

const CUTS = {
  'component.js': [
    cut(
      '/**\n * Update component state',
      "/**\n * @param {import('./internal').VNode} vnode\n * @param {number | null} [childIndex]",
    ),
    cut('/**\n * Trigger in-place', undefined),
    cut(' && !vnode.props._parentDom\n\t\t? getDomSibling(vnode)', '\n\t\t: NULL', '\n\t\t? getDomSibling(vnode)'),
  ],
  'create-element.js': [cut('\t// Only invoke the vnode hook', '\treturn vnode;')],
  'render.js': [
    cut('\tif (options._root)', '\t// To be able to support calling'),
    cut('isHydrating ? NULL : ', 'parentDom._children;'),
    cut('\tlet commitQueue = [],', '\tdiff(', '\tlet refQueue = [];\n\n'),
    cut(
      '\t\tEMPTY_OBJ,\n\t\tparentDom.namespaceURI',
      '\t\trefQueue\n',
      '\t\tparentDom.namespaceURI,\n\t\toldVNode ? oldVNode._dom : NULL,\n',
    ),
    cut('\tcommitRoot(commitQueue, ', 'refQueue);\n\n\t// The live', '\tcommitRoot('),
    cut('/**\n * Update an existing', undefined),
  ],
  'diff/children.js': [
    cut(' || oldVNode._flags & REF_DETACHED', ') {\n\t\t\tif (oldVNode.ref)'),
    cut('childVNode._component || newDom', ',\n\t\t\t\t\tchildVNode\n', 'newDom'),
    cut('\t\t// Root children live', '\t\tlet children = parentVNode._children;'),
    cut('\t\t// A cursor a parked', '\t\t// Comments (e.g.'),
    cut(
      '\t\t// Comments (e.g.',
      '\t\t\t// Containers that',
      '\t\tlet dom = parentVNode._dom;\n\n\t\tif (dom != oldDom) {\n',
    ),
    cut(
      '\twhile (\n\t\t(oldDom = oldDom && oldDom.nextSibling)',
      '\treturn oldDom;\n}\n\n/**\n * Flatten',
      '\toldDom = oldDom && oldDom.nextSibling;\n\n',
    ),
  ],
  'diff/index.js': [
    cut('\t// If the previous diff bailed out', "\touter: if (typeof newType == 'function') {"),
    cut('\t\tlet oldCommitQueueLength', '\t\ttry {'),
    cut(
      '\t\t\tlet c,\n\t\t\t\toldProps',
      '\t\t\t\t\tnewVNode._dom = oldVNode._dom;\n',
      '\t\t\tif (newVNode._original == oldVNode._original) {\n',
    ),
    cut('\t\t\t\t\tEMPTY_ARR.push.apply', '\t\t\t\t\t// Skip over the retained'),
    cut(
      '\t\t\t\t\tbreak outer;',
      '\t\t\tconst renderResult',
      '\t\t\t\t\tbreak outer;\n\t\t\t}\n\t\t\ttmp = newType(newVNode.props);\n',
    ),
    cut('\t\t\t// A vnode carrying a `_parentDom`', '\t\t\toldDom = diffChildren('),
    cut('\t\t\t// When we exit a portal', '\t\t} catch (e) {'),
    cut(
      '\t\t\t// We remove any componentDidMount',
      '\t\t\tif (!newVNode._children) {',
      '\t\t\tnewVNode._original = NULL;\n\t\t\tnewVNode._dom = oldVNode._dom;\n',
    ),
    cut('\t\t\tif (!(e && e.then)) markAsForce', '\t\t}\n\t} else {', '\t\t\tthrow e;\n'),
    cut('\tif ((tmp = options.diffed)) tmp(newVNode);', '\n\n\treturn oldDom;'),
    cut('/**\n * Find the closing marker', '/**\n * @param {Array<Component>} commitQueue List'),
    cut('export function commitRoot(commitQueue, root, ', 'refQueue) {\n', 'export function commitRoot('),
    cut('\tif (options._commit)', '}\n\n/**\n * Diff two virtual nodes representing DOM'),
    cut("\telse if (nodeType == 'math')", '\telse if (!namespace)'),
    cut('\tif (excessDomChildren) {\n\t\tfor', '\tif (!dom) {'),
    cut('\t\t// we are creating a new node, so we can', '\t}\n\n\tif (!nodeType) {'),
    cut(' && (!isHydrating || dom.data != newProps)', ') {\n\t\t\tdom.data'),
    cut('\t\t// A <template> holds', '\t\tfor (i in oldProps) {', '\t\tparentDom = dom;\n\n'),
    cut("\t\t\tif (i == 'dangerouslySetInnerHTML') {\n\t\t\t\toldHtml", "\t\t\t\ti != 'children' &&", '\t\t\tif (\n'),
    cut("\t\t\t} else if (i == 'dangerouslySetInnerHTML') {\n\t\t\t\tnewHtml", "\t\t\t} else if (i == 'value') {"),
    cut("\t\t\t\t(!isHydrating || typeof value == 'function') &&\n", '\t\t\t\toldProps[i] !== value'),
    cut(
      '\t\t// If the new vnode didn',
      '\t\t\tdiffChildren(\n',
      "\t\t{\n\t\t\tif (nodeType == 'foreignObject') namespace = XHTML_NAMESPACE;\n",
    ),
    cut(
      '\t\t\t\texcessDomChildren\n\t\t\t\t\t? excessDomChildren[0]\n\t\t\t\t\t: ',
      'oldVNode._children && getDomSibling',
      '\t\t\t\t',
    ),
    cut('\t\t\t// Remove children that are not part', '\t\t}\n\n\t\t// As above'),
    cut("\t\tif (!isHydrating || nodeType == 'textarea') {", "\n\t\t\ti = 'value';", '\t\t{'),
    cut('\tif (options.unmount)', '\tif ((r = vnode.ref)'),
    cut('\tif ((r = vnode._component)) {\n\t\tif (r.componentWillUnmount)', '\tif ((r = vnode._children)) {'),
    cut(
      '\t\t\t\t\t// A portal',
      '\t\t\t\t);\n\t\t\t}\n\t\t}\n\t}\n\n\t// A component that suspended',
      "\t\t\t\t\ttypeof vnode.type == 'function' ? skipRemove : true\n",
    ),
    cut('\t// A component that suspended', '\tif (!skipRemove) removeNode'),
    cut('vnode._dom = vnode._component = ', 'vnode._parent = NULL', 'vnode._dom = '),
    cut('options._catchError(e, vnode);', '\n\t}\n}', 'throw e;'),
    cut('/** The `.render()`', undefined),
  ],
  'diff/props.js': [
    cut('options.event ? options.event(e) : ', 'e);'),
    cut("name == 'popover' && value == true ? '' : ", 'value);'),
  ],
};

const WHOLE = {
  /** All that the panel imports. */
  'index.js': `export { createElement as h, Fragment } from './create-element'; export { render } from './render';`,
  'options.js': 'export default {};',
};

function lean(name, text) {
  let rest = text;
  for (const { from, to, instead } of CUTS[name] ?? []) {
    const start = rest.indexOf(from);
    const end = to === undefined ? rest.length : rest.indexOf(to, start);
    if (start < 0 || end < start)
      throw new Error(`preact/src/${name} has changed: what begins with ${JSON.stringify(from)} is not there`);
    rest = rest.slice(0, start) + instead + rest.slice(end);
  }
  return rest.replace(ARGUMENTS, '');
}

/** What Preact calls its own fields: they travel under shorter names. */
export const PREACT_FIELDS =
  '_children _parent _depth _dom _component _original _index _flags _listeners _attached _refCleanup';

export const leanPreact = {
  name: 'lean-preact',
  enforce: 'pre',
  resolveId: (id) => (id === 'preact' ? join(source, 'index.js') : undefined),
  load(id) {
    const path = id.split('?')[0];
    if (!path.startsWith(source)) return undefined;
    const name = path.slice(source.length + 1);
    return WHOLE[name] ?? lean(name, readFileSync(path, 'utf8'));
  },
};
