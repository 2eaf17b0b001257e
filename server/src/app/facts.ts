/**
 * Gathers what a decision may look at (core's Context) from the settings in force and presence. Holds the bot's index, made
 * anew when settings change: at once, or for much knowledge in pieces, during which the one before is heard by.
 */
import { type HeardBy, indexKnowledge, type Knowledge, needsTraining, withLearnt } from '../core/bot/index.ts';
import { indexInPieces, isQuick } from './indexing.ts';
import type { Clock, SettingsSource, Trainer } from './ports.ts';
import type { Presence } from './presence.ts';
import { indexOf, type Reading, type ReadingMeans, readingOf } from './reading.ts';

export interface Facts extends Reading {
  /** What the bot hears by now. */
  ear(): Knowledge;
  /** Resolves when the bot hears by the settings in force. */
  heard(): Promise<void>;
  /** Resolves when what training tells of the settings in force is heard by too. */
  learnt(): Promise<void>;
  stop(): void;
}

export interface FactsMeans extends Pick<ReadingMeans, 'held' | 'random' | 'mail'> {
  readonly trainer: Trainer;
  readonly onError: (error: unknown) => void;
}

/** What the bot hears by takes long to prepare: it is kept where nothing of it changed. */
export function hearsTheSame(before: HeardBy, after: HeardBy): boolean {
  return HEARD.every(
    (part) => before[part] === after[part] || JSON.stringify(before[part]) === JSON.stringify(after[part]),
  );
}

/** The short ones first: they tell two apart soonest. */
const HEARD = ['synonyms', 'triggers', 'knowledge'] as const;

export const heardBy = ({ knowledge, synonyms, triggers }: HeardBy): HeardBy => ({ knowledge, synonyms, triggers });

export function createFacts(source: SettingsSource, presence: Presence, clock: Clock, means: FactsMeans): Facts {
  const { held, random, mail = false, trainer, onError } = means;
  let index = indexOf(source.current, indexKnowledge(source.current.bot));
  /** Counts what the bot shall hear by: whatever is prepared for an earlier one is given up. */
  let newest = 0;
  let hearing: Promise<void> = Promise.resolve();
  let learning = learn(newest);
  const unsubscribe = source.onChange((settings) => {
    const isSame = hearsTheSame(index.settings.bot, settings.bot);
    index = indexOf(settings, index.ear);
    if (!isSame) prepare(settings.bot);
  });

  function hear(ear: Knowledge): void {
    index = indexOf(index.settings, ear);
  }

  function prepare(bot: HeardBy): void {
    newest++;
    const own = newest;
    if (isQuick(bot)) {
      hear(indexKnowledge(bot));
      hearing = Promise.resolve();
      learning = learn(own);
    } else {
      hearing = hearLater(bot, own);
      learning = hearing.then(() => learn(own));
    }
  }

  async function hearLater(bot: HeardBy, own: number): Promise<void> {
    try {
      const ear = await indexInPieces(bot, () => own === newest);
      if (ear && own === newest) hear(ear);
    } catch (error) {
      onError(error);
    }
  }

  /** The index is heard by as soon as it is there; what training tells is added later, unless the index is another by then. */
  async function learn(own: number): Promise<void> {
    const { ear, settings } = index;
    if (own !== newest || !needsTraining(ear)) return;
    try {
      const learnt = await trainer.train(heardBy(settings.bot));
      if (learnt && index.ear === ear) hear(withLearnt(ear, learnt));
    } catch (error) {
      onError(error);
    }
  }

  /** What was changed meanwhile is waited for too. */
  async function heard(): Promise<void> {
    let waited: Promise<void> | undefined;
    while (waited !== hearing) {
      waited = hearing;
      await waited;
    }
  }

  return Object.assign(
    readingOf(() => index, { presence, clock, held, random, mail }),
    {
      ear: () => index.ear,
      heard,
      learnt: () => learning,
      stop() {
        newest++;
        unsubscribe();
      },
    },
  );
}
