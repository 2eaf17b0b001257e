/** Which of a question's choices somebody means: tapped, named, counted or misspelt. */
import type { Step } from '@sapa/protocol';
import { folded, hasWords, isOneSlip } from './words.ts';

type Choice = Extract<Step, { do: 'ask' }>['choices'][number];
interface Named {
  readonly value: string;
  /** Its value, and its label in both languages. */
  readonly names: readonly string[];
}

/** `nomor 2 ya kak`. */
const COUNTED =
  /^(?:(?:no|nomor|nomer|number|pilih|pilihan|opsi|option|yang|the|saya|mau) )*(\d{1,2})(?: (?:aja|saja|ya|kak|dong|deh|please))*$/;
/** Shorter names turn into one another by a slip, and stand in sentences that mean something else. */
const NAME_CHARS = 4;
const NEGATIONS = 'bukan jangan tidak nggak enggak gak ga tak selain kecuali not no dont except without'.split(' ');

/** @returns the choice's `value` */
export function readChoice(choices: readonly Choice[], text: string): string | undefined {
  const said = name(text);
  const named = choices.map(({ value, label }) => ({
    value,
    names: [value, label.id, label.en].flatMap((own) => (own === undefined ? [] : [name(own)])),
  }));
  const exact = named.find(({ names }) => names.includes(said));
  const counted = COUNTED.exec(said)?.[1];
  return (exact ?? named[Number(counted ?? 0) - 1] ?? onlyOne(misspelt(named, said)) ?? mentioned(named, said))?.value;
}

/** A name of signs alone is compared as it is. */
function name(text: string): string {
  return folded(text) || text.trim();
}

function onlyOne(found: readonly Named[]): Named | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function misspelt(named: readonly Named[], said: string): readonly Named[] {
  return named.filter(({ names }) => names.some((own) => own.length >= NAME_CHARS && isOneSlip(own, said)));
}

/** `yang pengiriman aja kak`. Where one name is a part of another that stands there too, the longer one is meant. */
function mentioned(named: readonly Named[], said: string): Named | undefined {
  if (NEGATIONS.some((word) => hasWords(said, word))) return undefined;
  const found = named.flatMap((choice) =>
    choice.names.filter((own) => own.length >= NAME_CHARS && hasWords(said, own)).map((own) => ({ choice, own })),
  );
  const longest = found.toSorted((a, b) => b.own.length - a.own.length)[0];
  return found.every(({ choice, own }) => choice === longest?.choice || hasWords(longest?.own ?? '', own))
    ? longest?.choice
    : undefined;
}
