/** What the bot's schema cannot say, without its flows: what is named is there, what excludes itself is refused. Pure. */
import { EMAIL, type Idle, LANGUAGES, type Settings, type Triggers } from '@sapa/protocol';
import { type Path, type Problem, pathText } from './problem.ts';
import { checkTarget, findMissing, findRepeats, type Names, repeats } from './references.ts';

type Bot = Settings['bot'];

export function checkBot({ knowledge, synonyms, triggers, idle }: Bot, names: Names): Problem[] {
  const entry = (index: number): Path => ['bot', 'knowledge', index];
  return [
    ...findRepeats(
      knowledge.map(({ id }) => id),
      (index) => [...entry(index), 'id'],
    ),
    ...knowledge.flatMap(({ sites = [] }, index) =>
      findMissing('a site', names.sites, sites, (at) => [...entry(index), 'sites', at]),
    ),
    ...LANGUAGES.flatMap((language) => checkSynonyms(synonyms[language], ['bot', 'synonyms', language])),
    ...Object.entries(triggers).flatMap(([name, { target }]) =>
      checkTarget(names, target, ['bot', 'triggers', name, 'target']),
    ),
    ...checkVips(triggers),
    ...checkIdle(idle),
    ...checkTarget(names, idle.target, ['bot', 'idle', 'target']),
  ];
}

/** Each list is one meaning: a word in two of them would make the two one. Twice in one list harms nobody. */
function checkSynonyms(lists: readonly (readonly string[])[], path: Path): Problem[] {
  const firsts = new Map<string, readonly [list: number, at: number]>();
  return lists.flatMap((list, index) =>
    list.flatMap((word, at) => {
      const first = firsts.get(word.toLowerCase());
      if (!first) firsts.set(word.toLowerCase(), [index, at]);
      return first && first[0] !== index ? [repeats(word, [...path, index, at], [...path, ...first])] : [];
    }),
  );
}

/** `@firm.example` stands for everybody there. */
function checkVips({ vip }: Triggers): Problem[] {
  return vip.emails.flatMap((email, index) =>
    EMAIL.test(email.startsWith('@') ? `name${email}` : email)
      ? []
      : [
          {
            path: pathText(['bot', 'triggers', 'vip', 'emails', index]),
            message: 'must be an address such as name@firm.example, or @firm.example',
          },
        ],
  );
}

/** Where nothing is done about silence, how long it lasts does not matter. */
function checkIdle({ action, hours, minutes, warnMinutes, warning }: Idle): Problem[] {
  const idle = 60 * hours + minutes;
  if (action === 'none') return [];
  if (idle < 1) return [{ path: 'bot.idle.minutes', message: 'must be at least 1 where hours are 0' }];
  return [
    ...(warnMinutes >= idle
      ? [{ path: 'bot.idle.warnMinutes', message: `must be less than the idle time of ${idle} minutes` }]
      : []),
    ...(warnMinutes > 0 && warning.id === undefined && warning.en === undefined
      ? [{ path: 'bot.idle.warning', message: 'must be written in at least one language' }]
      : []),
  ];
}
