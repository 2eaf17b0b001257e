/** The preview's events as rows to draw: words, what can be tapped, and a line for each thing that happened. Pure. */
import type {
  CallFailure,
  ConversationEvent,
  DepartmentChoice,
  Flow,
  QuickReply,
  VisitorCommand,
} from '@sapa/protocol';
import { type Saying, stepTitle } from '../step-words.ts';

export type PreviewRow =
  | { readonly kind: 'words'; readonly key: number; readonly who: 'visitor' | 'bot' | 'system'; readonly text: string }
  | { readonly kind: 'line'; readonly key: number; readonly text: string };

export interface Tap {
  readonly label: string;
  readonly command: VisitorCommand;
}

export function rowsOf(events: readonly ConversationEvent[], saying: Saying, flow: Flow): readonly PreviewRow[] {
  return events.flatMap((event): PreviewRow[] => {
    if (event.type === 'messageSent') {
      const { kind } = event.by;
      return [{ kind: 'words', key: event.seq, who: kind === 'agent' ? 'system' : kind, text: event.text }];
    }
    const text = lineOf(event, saying, flow);
    return text === undefined ? [] : [{ kind: 'line', key: event.seq, text }];
  });
}

function lineOf(event: ConversationEvent, { t, settings, language }: Saying, flow: Flow): string | undefined {
  const { preview } = t;
  switch (event.type) {
    case 'called':
      return preview.called(callName(event.connection, event.request, settings.connections));
    case 'callAnswered':
      return answered(event.failure, preview);
    case 'attributeSet':
      return preview.kept(event.field, event.value);
    case 'tagged':
      return preview.tagged(event.tags.join(', '));
    case 'prioritised':
      return preview.priority(event.priority);
    case 'departmentPicked':
      return preview.department(
        settings.departments.find(({ id }) => id === event.department)?.name[language] ?? event.department,
      );
    case 'handoverRequested':
      return preview.handOver(preview.trigger[event.trigger]);
    case 'queued':
      return preview.waits;
    case 'flowReached':
      return event.flow === flow.id ? undefined : preview.notHere;
    case 'flowLeft':
      return event.flow === flow.id && event.reason === 'ended' ? preview.left : undefined;
    case 'closed':
      return preview.ended;
    default:
      return undefined;
  }
}

const answered = (failure: CallFailure | undefined, words: Saying['t']['preview']): string =>
  failure === undefined ? words.callOk : failure === 'notFound' ? words.callNotFound : words.callFailed;

function callName(connection: string, request: string, connections: Saying['settings']['connections']): string {
  const found = connections.find(({ id }) => id === connection);
  return `${found?.name ?? connection} · ${found?.requests.find(({ id }) => id === request)?.name ?? request}`;
}

/** What a visitor could tap now: the choices of the newest words, until they are answered. */
export function tapsOf(events: readonly ConversationEvent[]): readonly Tap[] {
  const last = events.findLast((event) => event.type === 'messageSent');
  if (last?.type !== 'messageSent' || last.by.kind === 'visitor') return [];
  return [...(last.quickReplies ?? []).map(tapOf), ...(last.departments ?? []).map(pickOf)];
}

const tapOf = ({ option, label }: QuickReply): Tap => ({ label, command: { type: 'choose', option } });
const pickOf = ({ id, name }: DepartmentChoice): Tap => ({
  label: name,
  command: { type: 'pickDepartment', department: id },
});

/** Words that would start this flow, for somebody who does not know what to write. */
export function firstWords({ start }: Pick<Flow, 'start'>, { t, settings }: Saying): readonly string[] {
  const words = start.flatMap((condition) => {
    if (condition.if === 'keyword') return condition.words.slice(0, 2);
    if (condition.if !== 'intent') return [];
    const asked = condition.entries.map((id) => settings.bot.knowledge.find((entry) => entry.id === id)?.questions[0]);
    return asked.filter((question) => question !== undefined).slice(0, 2);
  });
  return words.length > 0 ? words : [t.preview.firstWords];
}

/** "Waiting at step 2 · Ask: …", where the flow waits. */
export function placeOf(flow: Flow, step: string | undefined, saying: Saying): string | undefined {
  const at = flow.steps.findIndex(({ id }) => id === step);
  return at < 0 ? undefined : saying.t.preview.at(stepTitle(flow.steps, at, saying));
}
