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

/** The flow that these words ask for: one of its conditions is about them, and all of them hold. */
export function startedByWords(flows: readonly Flow[], world: World): Flow | undefined {
  return flows.find((flow) => isAskedFor(flow) && holdsAll(flow, world));
}

/** The flow that a conversation begins with, whatever its first words are: where none of its conditions is about them. */
export function startedByArrival(flows: readonly Flow[], world: World): Flow | undefined {
  return flows.find((flow) => !isAskedFor(flow) && holdsAll(flow, world));
}

function isAskedFor({ start }: Flow): boolean {
  return start.some((condition) => condition.if === 'keyword' || condition.if === 'intent');
}

function holdsAll({ start }: Flow, world: World): boolean {
  return start.every((condition) => holds(condition, world));
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
export function same(value: string): string {
  return value
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .trim()
    .toLowerCase();
}
