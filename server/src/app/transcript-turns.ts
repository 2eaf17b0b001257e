/** How many transcripts are made and given out at once: each may take some megabytes until whoever asked has read it. Knows no texts. */

/** Made at once. */
const MAKING = 4;
/** Made, and on their way to people who may read slowly. */
const LEAVING = 32;

export interface TranscriptTurns {
  /** @param person whoever asks: one at a time for each @returns undefined where it is not their turn */
  enter(person: string): { readonly made: () => void; readonly left: () => void } | undefined;
}

export function createTranscriptTurns(): TranscriptTurns {
  const people = new Set<string>();
  let making = 0;
  return {
    enter(person) {
      if (people.has(person) || people.size >= LEAVING || making >= MAKING) return undefined;
      people.add(person);
      making += 1;
      return {
        made() {
          making -= 1;
        },
        left: () => void people.delete(person),
      };
    },
  };
}
