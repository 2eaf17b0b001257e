/** All invariants over one history. Pure: what was seen goes in, what is wrong with it comes out. */
import { type Book, openBook } from './book.ts';
import type { History, Invariant, Violation } from './history.ts';
import { nobodySeesTooMuch, nobodyWaitsInVain, ownersAreSingle, theGoneAreRelieved } from './routing.ts';
import {
  ackedIsBeforeLater,
  acksAreStored,
  commandsAreOnce,
  nothingIsInvented,
  senderOrderIsKept,
  seqsAreGapless,
} from './storage.ts';
import { everybodyCatchesUp, resumesAgree, snapshotsFollow, streamsFollowTheLog } from './streams.ts';

const CHECKS: Readonly<Record<Invariant, (book: Book) => Violation[]>> = {
  I1: acksAreStored,
  I2: nothingIsInvented,
  I3: commandsAreOnce,
  I4: seqsAreGapless,
  I5: streamsFollowTheLog,
  I6: everybodyCatchesUp,
  I7: senderOrderIsKept,
  I8: ackedIsBeforeLater,
  I9: resumesAgree,
  I10: snapshotsFollow,
  I11: ownersAreSingle,
  I12: nobodyWaitsInVain,
  I13: theGoneAreRelieved,
  I14: nobodySeesTooMuch,
};

/** Invariants that are promised and cannot be checked yet, and why. Never counted as held. */
export const NOT_APPLICABLE: Readonly<Record<string, string>> = {
  I15: 'nothing leaves the system yet',
  I16: 'attachments are not built yet',
};

export function check(history: History): Violation[] {
  const book = openBook(history);
  return Object.values(CHECKS).flatMap((run) => run(book));
}
