/** What JSX becomes in the build: as `preact/jsx-runtime`, without what only servers need. */
import { type ComponentType, h } from 'preact';

export { Fragment } from 'preact';

export const jsx = (type: string | ComponentType<object>, props: object, key?: string | number) =>
  h(type as ComponentType<object>, key === undefined ? props : { ...props, key });
export const jsxs = jsx;
