/** What a flow's schema cannot say: its steps lead somewhere and never in a circle, and what they name is there. Pure. */
import { type Condition, type Flow, LANGUAGES, type Step } from '@sapa/protocol';
import { fill } from '../core/flows/index.ts';
import { findCircle } from './circle.ts';
import { type Path, type Problem, pathText } from './problem.ts';
import { checkTarget, findMissing, findRepeats, idsOf, type Names } from './references.ts';

type Ask = Extract<Step, { do: 'ask' }>;

export function checkFlows(flows: readonly Flow[], names: Names): Problem[] {
  const list = ['bot', 'flows'];
  const repeated = findRepeats(
    flows.map(({ id }) => id),
    (index) => [...list, index, 'id'],
  );
  return [...repeated, ...flows.flatMap((flow, index) => checkFlow(flow, names, [...list, index]))];
}

function checkFlow(flow: Flow, names: Names, path: Path): Problem[] {
  const at = (index: number): Path => [...path, 'steps', index];
  const circle = findCircle(flow);
  return [
    ...findMissing('a site', names.sites, flow.sites ?? [], (index) => [...path, 'sites', index]),
    ...flow.start.flatMap((condition, index) => checkCondition(condition, names, [...path, 'start', index])),
    ...findRepeats(
      flow.steps.map(({ id }) => id),
      (index) => [...at(index), 'id'],
    ),
    ...flow.steps.flatMap((step, index) => checkExits(step, idsOf(flow.steps), at(index))),
    ...flow.steps.flatMap((step, index) => checkStep(step, names, at(index))),
    ...(circle ? [{ path: pathText([...path, 'steps']), message: `goes in a circle: ${circle.join(' → ')}` }] : []),
  ];
}

function checkCondition(condition: Condition, { entries }: Names, path: Path): Problem[] {
  if (condition.if !== 'intent') return [];
  return findMissing('an entry', entries, condition.entries, (index) => [...path, 'entries', index]);
}

/** Every step that is named as the next one. */
function checkExits(step: Step, steps: ReadonlySet<string>, path: Path): Problem[] {
  const missing = (named: string | undefined, ...field: Path) =>
    findMissing('a step', steps, named === undefined ? [] : [named], () => [...path, ...field]);
  return [
    ...('next' in step ? missing(step.next, 'next') : []),
    ...('failed' in step ? missing(step.failed, 'failed') : []),
    ...(step.do === 'branch' ? step.cases.flatMap(({ next }, index) => missing(next, 'cases', index, 'next')) : []),
  ];
}

/** What a step names outside its flow. */
function checkStep(step: Step, names: Names, path: Path): Problem[] {
  switch (step.do) {
    case 'ask':
      return checkAsk(step, path);
    case 'branch':
      return step.cases.flatMap(({ when }, index) => checkCondition(when, names, [...path, 'cases', index, 'when']));
    case 'call':
      return checkCall(step, names, path);
    case 'department':
      return findMissing('a department', names.departments, [step.department], () => [...path, 'department']);
    case 'handOver':
      return checkTarget(names, step.target, [...path, 'target']);
    default:
      return [];
  }
}

/** A question is one whatever is known; a choice is one between two things at least. */
function checkAsk({ text, kind, choices }: Ask, path: Path): Problem[] {
  const empty = LANGUAGES.filter((language) => text[language] !== undefined && fill(text[language], {}).trim() === '');
  const few = kind === 'choice' && choices.length < 2;
  return [
    ...empty.map((language) => ({
      path: pathText([...path, 'text', language]),
      message: 'must say something beside what it fills in',
    })),
    ...(few ? [{ path: pathText([...path, 'choices']), message: 'must be at least 2' }] : []),
    ...findRepeats(
      choices.map(({ value }) => value.toLowerCase()),
      (index) => [...path, 'choices', index, 'value'],
    ),
  ];
}

function checkCall({ connection, request }: Extract<Step, { do: 'call' }>, names: Names, path: Path): Problem[] {
  const requests = names.connections.get(connection);
  return requests
    ? findMissing('a request', requests, [request], () => [...path, 'request'])
    : findMissing('a connection', new Set(), [connection], () => [...path, 'connection']);
}
