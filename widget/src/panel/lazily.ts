/**
 * Parts few visitors see come in chunks with styles of their own: fetched, with the words of the visitor's language, when the
 * first of a chunk has its moment. Does not know how: see `chunks.ts`.
 */
import { type ComponentType, h } from 'preact';
import type { Dock } from '../dock.ts';
import type { Browser } from '../env.ts';
import type { Chat } from './chat.ts';
import type { Catalogue } from './i18n/catalogue.ts';
import type { RareCatalogue } from './i18n/rare-catalogue.ts';

/** What a chunk exports; `css`, where there is one, goes into the shadow root. */
export interface Styled {
  readonly css?: string;
}
/** `() => import('./folder/folder.tsx')`: always the same function for the same chunk. */
export type LoadChunk<Exports = object> = () => Promise<Exports>;
/** A chunk that is here with the words, else undefined: it is asked for, and everything is painted again when it has come. */
export type FindChunk = <Exports>(load: LoadChunk<Exports>) => Exports | undefined;

/** What goes on around a conversation is given, from the first one on; see `life/`. */
export interface LifeParts {
  /** `chat.storage` keeps what the visitor chose; `chat.dock.root.host` hears of `message` and `unread`. */
  readonly chat: Chat;
  readonly dock: Dock;
  readonly browser: Browser;
  /** In the visitor's language now. */
  readonly texts: () => Catalogue;
}

/** What a lazy part is given beside its own. */
export interface PartProps {
  readonly chunk: FindChunk;
  /** What lazy parts say. Only they may look: for the panel itself they may not be here yet. */
  readonly words: RareCatalogue;
  /** What is in its place when it is not its moment, or it is still on the way. */
  readonly otherwise?: ComponentType<never> | undefined;
}

/**
 * @param name of the part in the chunk
 * @param isWanted whether the part has its moment now; absent: always
 */
export function lazily<Exports, Props extends PartProps>(
  load: LoadChunk<Exports>,
  name: Exclude<keyof Exports & string, 'css'>,
  isWanted?: (props: Props) => unknown,
): (props: Props) => ReturnType<typeof h> | null {
  return (props) => {
    const chunk = (!isWanted || isWanted(props)) && props.chunk(load);
    const Part = (chunk ? (chunk as Record<string, unknown>)[name] : props.otherwise) as
      | ComponentType<object>
      | undefined;
    return Part ? h(Part, { ...props, otherwise: undefined }) : null;
  };
}
