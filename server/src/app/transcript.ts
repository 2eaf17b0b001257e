/** A conversation as plain text, as its visitor saw it: who said what when, and which files were sent. Pure. */
import type { Author, ConversationEvent, Language, Timestamp } from '@sapa/protocol';

export interface TranscriptOf {
  /** The site's name: what speaks where no agent does. */
  readonly site: string;
  readonly visitor: string | undefined;
  readonly language: Language;
  /** An IANA name; times are told in it, and the text says so. */
  readonly timeZone: string;
  readonly showsNames: boolean;
  /** In their order. */
  readonly events: Iterable<ConversationEvent>;
  /** There were earlier ones: the last line says so. */
  readonly isCut?: boolean;
}

type Message = Extract<ConversationEvent, { type: 'messageSent' }>;

const WORDS = {
  id: {
    title: 'Percakapan dengan',
    zone: 'Waktu menurut zona',
    you: 'Anda',
    agent: 'Petugas',
    file: 'Berkas',
    over: 'Percakapan berakhir',
    cut: 'Percakapan ini panjang: bagian awalnya tidak disertakan.',
  },
  en: {
    title: 'Conversation with',
    zone: 'Times are in',
    you: 'You',
    agent: 'Agent',
    file: 'File',
    over: 'The conversation ended',
    cut: 'This conversation is long: its beginning is left out.',
  },
} as const;
const LOCALES = { id: 'id-ID', en: 'en-GB' } as const;
/** Under the words: nobody can write a line that looks like somebody else's. */
const INDENT = '        ';
const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

export function transcriptText(of: TranscriptOf): string {
  const words = WORDS[of.language];
  const { dayOf, timeOf } = clocks(of);
  const lines = [`${words.title} ${oneLine(of.site)}`, `${words.zone} ${of.timeZone}.`];
  let day = '';
  const told = (at: Timestamp, ...said: readonly string[]) => {
    if (day !== dayOf(at)) lines.push('', dayOf(at), '');
    day = dayOf(at);
    lines.push(`[${timeOf(at)}] ${said.join('\n')}`);
  };
  for (const event of of.events) {
    if (event.type === 'messageSent' && event.visibility === 'public') told(event.at, ...saidIn(event, of));
    else if (event.type === 'closed') told(event.at, `— ${words.over} —`);
  }
  if (of.isCut) lines.push('', `— ${words.cut} —`);
  return `${lines.join('\n')}\n`;
}

/** What a line begins with, and its name. */
const LINE_BYTES = 200;

/** At most so many bytes of a transcript are this event's; 0: it is not told. */
export function weightOf(event: ConversationEvent): number {
  if (event.type === 'closed') return LINE_BYTES;
  if (event.type !== 'messageSent' || event.visibility !== 'public') return 0;
  const files = (event.attachments ?? []).map(({ name }) => name);
  const text = [event.text, ...files].join('\n');
  return LINE_BYTES + Buffer.byteLength(text) + INDENT.length * text.split(BREAK).length;
}

function saidIn(event: Message, of: TranscriptOf): string[] {
  const files = (event.attachments ?? []).map(({ name }) => `${WORDS[of.language].file}: ${oneLine(name)}`);
  const lines = [...event.text.trim().split(BREAK), ...files].map(oneLine).filter(Boolean);
  return [`${nameOf(event.by, of)}: ${lines[0] ?? ''}`, ...lines.slice(1).map((line) => INDENT + line)];
}

function nameOf(by: Author, { site, visitor, language, showsNames }: TranscriptOf): string {
  switch (by.kind) {
    case 'visitor':
      // Whatever they call themselves, nobody takes them for an agent.
      return visitor && oneLine(visitor) ? `${WORDS[language].you} (${oneLine(visitor)})` : WORDS[language].you;
    case 'agent':
      return oneLine((showsNames && by.name) || '') || WORDS[language].agent;
    default:
      return oneLine(site);
  }
}

function clocks({ language, timeZone }: TranscriptOf) {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(LOCALES[language], { timeZone, ...options });
    return (at: Timestamp) => made.format(at);
  };
  return {
    dayOf: format({ dateStyle: 'full' }),
    timeOf: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
}

/** Controls, and what turns the text behind it around (UAX #9): a mark of one name would turn the next one. */
const oneLine = (text: string): string =>
  text
    .replace(/[\u{61C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
