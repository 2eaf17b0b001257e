/** Says what the server found wrong in the reader's language. The server speaks English; what is not known here stays as it is. Pure. */
import type { PartTexts } from './texts.ts';

export function problemText(message: string, { problem }: PartTexts): string {
  const bound = /^must (have a length|be) ([<>])=(-?[\d.]+)$/.exec(message);
  if (bound) return boundText(bound[1] === 'be', bound[2] === '<', bound[3] ?? '', problem);
  const repeated = /^repeats "(.*)" of /.exec(message);
  if (repeated) return problem.repeats(repeated[1] ?? '');
  const least = /^must be at least (\d+)/.exec(message);
  if (least) return problem.least(least[1] ?? '');
  const gone = /^names .* "(.*)" that is not there$/.exec(message);
  if (gone) return problem.gone(gone[1] ?? '');
  const more = /^must be more than (\d+)/.exec(message);
  if (more) return problem.moreThan(more[1] ?? '');
  const circle = /^goes in a circle: (.*)$/.exec(message);
  if (circle) return problem.circle(circle[1] ?? '');
  if (message.startsWith('must end after it starts')) return problem.backwards;
  if (message.startsWith('starts before the one before it ends')) return problem.overlaps;
  const known: Readonly<Record<string, string>> = {
    'must not be empty': problem.empty,
    'is missing': problem.missing,
    'must be written in at least one language': problem.noLanguage,
    'must be a whole number': problem.whole,
    'must be an e-mail address': problem.email,
    'must be letters, digits, - or _, at most 64': problem.id,
    'must be small letters, digits or -, at most 40, starting with a letter': problem.code,
    'must be small letters, digits or _, at most 40, starting with a letter': problem.field,
    'must be a time zone such as Asia/Jakarta': problem.timeZone,
    'must be a date such as 2026-12-25': problem.date,
    'is no day of the calendar': problem.date,
    'must be another department': problem.another,
    'must say something beside what it fills in': problem.onlyFilled,
    'is masked and not kept for this address: write it in full': problem.masked,
  };
  return Object.hasOwn(known, message) ? (known[message] ?? message) : message;
}

function boundText(isNumber: boolean, isMost: boolean, value: string, problem: PartTexts['problem']): string {
  if (isNumber) return isMost ? problem.most(value) : problem.least(value);
  return isMost ? problem.tooLong(value) : problem.tooShort(value);
}
