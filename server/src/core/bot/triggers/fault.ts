/**
 * H6, something of ours is broken: an error, a crash, a bug, an app or a payment that does not work. What an error means,
 * whether there often are any, and how to pay, are questions for the knowledge.
 */
import { areNear, type Span } from './lexicon.ts';
import { asksHow, isDenied, isTold, type Mark, type Marked } from './words.ts';

const NEAR = 4;
/** What is paid with is asked for in one breath: "tidak bisa bayar pakai kartu?" */
const ASKED_WITH = 2;

export function isFaulty(sentence: Marked): boolean {
  if (!isTold(sentence) || sentence.has('notFault') || asksInGeneral(sentence)) return false;
  return isBroken(sentence) || isDead(sentence) || isUnable(sentence);
}

/** "Apa itu error 404?", "does the app crash often?": no harm is told of. */
function asksInGeneral(sentence: Marked): boolean {
  return asksHow(sentence) && !(sentence.has('persists') && sentence.has('mine'));
}

const undenied = (sentence: Marked, mark: Mark): Span[] =>
  sentence.spans(mark).filter((span) => !isDenied(sentence, span));

function isBroken(sentence: Marked): boolean {
  const broke = undenied(sentence, 'broke');
  // A number alone may be a price or an order's.
  const codes = sentence.spans('code');
  return broke.some(
    (span) =>
      !codes.some((code) => code.from === span.from && code.to === span.to) ||
      sentence.has('system') ||
      broke.length > codes.length,
  );
}

function isDead(sentence: Marked): boolean {
  return undenied(sentence, 'dead').some((dead) =>
    sentence.spans('system').some((system) => areNear(dead, system, NEAR)),
  );
}

function isUnable(sentence: Marked): boolean {
  if (sentence.has('signIn') && sentence.has('persists')) return true;
  return sentence.spans('unable').some((unable) => !asksWith(sentence, unable));
}

function asksWith(sentence: Marked, { to }: Span): boolean {
  if (sentence.has('persists')) return false;
  return sentence.spans('with').some(({ from }) => from >= to && from - to <= ASKED_WITH);
}
