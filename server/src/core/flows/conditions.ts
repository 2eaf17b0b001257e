/** Whether a condition of a flow holds, and which flow a visitor's words start. */
import type { Condition, Flow } from '@sapa/protocol';
import { folded, hasWords } from './words.ts';
import { known, type World } from './world.ts';

/** Case never matters, accents neither. What is unknown fulfils nothing. */
export function holds(condition: Condition, world: World): boolean {
  switch (condition.if) {
    case 'keyword':
      return hasKeyword(condition.words, world.words);
    case 'intent':
      return world.intent !== undefined && condition.entries.includes(world.intent);
    case 'value':
      return hasValue(known(world.fields, condition.field), condition.equals);
    case 'hours':
      return world.open === condition.open;
    case 'language':
      return world.language === condition.is;
    case 'channel':
      return world.channel === condition.is;
    case 'segment':
      return hasValue(world.segment ?? '', condition.is);
  }
}

/**
 * @param flows those of this site that are on, in the order they are tried
 * @param isFirst whether these are the first words of a conversation: they alone start a flow without conditions
 */
export function startsWith(flows: readonly Flow[], world: World, isFirst: boolean): Flow | undefined {
  return flows.find(({ start }) =>
    start.length === 0 ? isFirst : start.every((condition) => holds(condition, world)),
  );
}

function hasKeyword(keywords: readonly string[], words = ''): boolean {
  const text = folded(words);
  return keywords.some((keyword) => hasWords(text, folded(keyword)));
}

function hasValue(value: string, wanted: string | undefined): boolean {
  if (value.trim() === '') return false;
  return wanted === undefined || same(value) === same(wanted);
}

/** Unlike `folded`, keeps signs: `C++` is not `C`, `-5` is not `5`. */
function same(value: string): string {
  return value
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .trim()
    .toLowerCase();
}
