/** Steps and conditions in a few words, and what is known at each step. Pure. */
import type { ApiConnection, Condition, Flow, Language, Settings, SomeTexts, Step } from '@sapa/protocol';
import type { FlowsTexts } from './texts.ts';

export interface Saying {
  readonly t: FlowsTexts;
  readonly language: Language;
  readonly settings: Pick<Settings, 'departments' | 'agents' | 'connections' | 'bot'>;
}

/** In the reader's language, else in the other one. */
export const textIn = (texts: SomeTexts | undefined, language: Language): string =>
  texts?.[language] ?? texts?.id ?? texts?.en ?? '';

/** What a step is about, for its folded card and the pickers; may be empty. */
export function aboutStep(step: Step, { t, language, settings }: Saying): string {
  switch (step.do) {
    case 'say':
    case 'ask':
    case 'handOver':
    case 'end':
      return textIn(step.text, language);
    case 'branch':
      return step.cases.map(({ when }) => aboutCondition(when, { t, language, settings })).join(' / ');
    case 'call': {
      const connection = settings.connections.find(({ id }) => id === step.connection);
      const request = connection?.requests.find(({ id }) => id === step.request);
      return [connection?.name, request?.name].filter(Boolean).join(' · ');
    }
    case 'attribute':
      return step.field && `${step.field} = ${step.value}`;
    case 'tag':
      return step.tag;
    case 'priority':
      return String(step.priority);
    case 'department':
      return settings.departments.find(({ id }) => id === step.department)?.name[language] ?? '';
  }
}

export function aboutCondition(condition: Condition, { t, settings }: Saying): string {
  const { said } = t;
  switch (condition.if) {
    case 'keyword':
      return condition.words.length > 0 ? said.keyword(condition.words.join(', ')) : said.nothing;
    case 'intent': {
      const asked = condition.entries.map((id) => settings.bot.knowledge.find((e) => e.id === id)?.questions[0] ?? id);
      return asked.length > 0 ? said.intent(asked.join(', ')) : said.nothing;
    }
    case 'value':
      if (condition.field === '') return said.nothing;
      return condition.equals === undefined
        ? said.anyValue(condition.field)
        : said.value(condition.field, condition.equals);
    case 'hours':
      return condition.open ? said.open : said.closed;
    case 'language':
      return said.language(t.languages[condition.is]);
    case 'channel':
      return said.channel(t.channels[condition.is]);
    case 'segment':
      return condition.is === '' ? said.nothing : said.segment(condition.is);
  }
}

export const aboutStart = ({ start }: Pick<Flow, 'start'>, saying: Saying): string =>
  start.length === 0
    ? saying.t.startNone
    : start.map((condition) => aboutCondition(condition, saying)).join(saying.t.and);

/** "3 · Ask: Which order?": what a step is called in the pickers. */
export function stepTitle(steps: readonly Step[], at: number, saying: Saying): string {
  const step = steps[at];
  if (!step) return '';
  const about = aboutStep(step, saying);
  const short = about.length > 40 ? `${about.slice(0, 39)}…` : about;
  return `${at + 1} · ${saying.t.kind[step.do]}${short && `: ${short}`}`;
}

/** Fields that the steps above may have collected, in order, each once. */
export function fieldsAbove(steps: readonly Step[], at: number, connections: readonly ApiConnection[]): string[] {
  const fields = steps.slice(0, at).flatMap((step) => {
    if (step.do === 'ask' || step.do === 'attribute') return [step.field];
    return step.do === 'call' ? answerFields(step, connections) : [];
  });
  return [...new Set(fields.filter(Boolean))];
}

/** What a call keeps of its answer. */
export function answerFields(
  { connection, request }: Extract<Step, { do: 'call' }>,
  connections: readonly ApiConnection[],
): string[] {
  const found = connections.find(({ id }) => id === connection)?.requests.find(({ id }) => id === request);
  return Object.keys(found?.answer ?? {});
}

/** `{{a}}, {{b}}`, as they are written into texts. */
export const asTemplates = (fields: readonly string[]): string => fields.map((field) => `{{${field}}}`).join(', ');
