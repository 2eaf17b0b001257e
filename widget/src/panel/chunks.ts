/** The chunks of one panel: each is fetched once, beside the words of the visitor's language; off line, the next paint asks again. */
import type { RareCatalogue } from './i18n/rare-catalogue.ts';
import type { FindChunk, LoadChunk, Styled } from './lazily.ts';

export interface Chunks {
  readonly find: FindChunk;
  /** Of the language asked for last that has come. */
  readonly words: RareCatalogue | undefined;
}

/**
 * @param fetchWords of the visitor's language now
 * @param arrived takes the styles of what has come, or none, and paints again
 */
export function createChunks(
  language: () => string,
  fetchWords: (language: string) => Promise<{ readonly texts: RareCatalogue }>,
  arrived: (css?: string) => void,
): Chunks {
  const asked = new Map<unknown, unknown>();
  let words: RareCatalogue | undefined;
  /** Asked for once, unless it failed. */
  function get<Exports>(key: unknown, load: LoadChunk<Exports>, come: (chunk: Exports) => void): Exports | undefined {
    if (!asked.has(key)) {
      asked.set(key, undefined);
      load().then(
        (chunk) => {
          asked.set(key, chunk);
          come(chunk);
        },
        () => asked.delete(key),
      );
    }
    return asked.get(key) as Exports | undefined;
  }
  return {
    get words() {
      return words;
    },
    find(load) {
      const name = language();
      const fetching = () => fetchWords(name);
      get(name, fetching, ({ texts }) => {
        words = texts;
        arrived();
      });
      const chunk = get(load, load, (come) => arrived((come as Styled).css));
      return words && chunk;
    },
  };
}
