/**
 * A conversation with the flow as it is written now. The server keeps nothing: each time everything the visitor did is played
 * again, so that an edit shows what it changes in the same conversation. Of answers that overtake one another the newest counts.
 */
import type { BotSettings, ConversationEvent, Flow, Language, SiteKey, VisitorCommand } from '@sapa/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../../session/api.ts';
import type { PreviewBody, Previewed } from '../../api.ts';
import { useAdminApi } from '../../context.ts';

/** The world around the conversation. */
export interface World {
  readonly language: Language;
  readonly calls: NonNullable<PreviewBody['calls']>;
  readonly values: Record<string, string>;
  readonly open: boolean;
}

export interface Conversation {
  readonly events: readonly ConversationEvent[];
  readonly isClosed: boolean;
  /** Where this flow waits. */
  readonly step?: string;
  /** The command (from 0) that does not fit any more since the flow was edited; what came after it was not played. */
  readonly misfit?: number;
}
export type Trouble =
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly problems?: never };

const QUIET: Conversation = { events: [], isClosed: false };
/** As many as the server plays. */
const MOST_COMMANDS = 50;
/** Long enough that a word is typed in between, short enough to be felt as at once. */
const TYPING_MS = 350;

export function usePreview(flow: Flow, bot: BotSettings, site: SiteKey | undefined, world: World) {
  const { preview } = useAdminApi();
  const [commands, setCommands] = useState<readonly VisitorCommand[]>([]);
  const [conversation, setConversation] = useState(QUIET);
  const [trouble, setTrouble] = useState<Trouble>();
  const asked = useRef(0);

  async function play() {
    asked.current++;
    const mine = asked.current;
    if (commands.length === 0) {
      setConversation(QUIET);
      setTrouble(undefined);
      return;
    }
    const { language, calls, values, open } = world;
    const body = {
      bot: switchedOn(bot, flow),
      ...(site && { site }),
      language,
      commands: [...commands],
      calls,
      values,
      open,
    };
    const answer = await preview(body);
    if (mine !== asked.current) return;
    if (!answer.ok) {
      const isInvalid = answer.reason === 'invalid_body';
      setTrouble(isInvalid ? { kind: 'invalid', problems: answer.problems } : { kind: 'failed' });
      return;
    }
    setTrouble(undefined);
    setConversation(conversationOf(answer.value, flow));
  }
  /** What did not fit any more is undone by whatever is done instead. */
  function act(command: VisitorCommand) {
    const { misfit } = conversation;
    setCommands((before) => [...(misfit === undefined ? before : before.slice(0, misfit)), command]);
  }

  // What the visitor does, and the world around them, is answered at once; what is being written, when it rests.
  useEffect(() => void play(), [commands, world]);
  useRested(bot, () => void play());
  // Nobody is left to be answered.
  useEffect(() => () => void asked.current++, []);

  return {
    conversation,
    trouble,
    hasBegun: commands.length > 0,
    isFull: commands.length >= MOST_COMMANDS,
    act,
    restart: () => setCommands([]),
  };
}

/** Runs when a value has changed and then stayed the same for a moment; never for the first one. */
function useRested(value: unknown, run: () => void) {
  const isFirst = useRef(true);
  // What has happened since the value changed counts: an older one would play an older conversation over it.
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const timer = setTimeout(() => latest.current(), TYPING_MS);
    return () => clearTimeout(timer);
  }, [value]);
}

const conversationOf = ({ events, status, flow: place, refused }: Previewed, flow: Flow): Conversation => ({
  events,
  isClosed: status === 'closed',
  ...(place?.flow === flow.id && { step: place.step }),
  ...(refused && { misfit: refused.command }),
});

/** A flow that is off can be tried before anybody meets it; others that are off, perhaps half written, stay out of it. */
const switchedOn = (bot: BotSettings, { id }: Flow): BotSettings => ({
  ...bot,
  flows: bot.flows.filter((flow) => flow.on || flow.id === id).map((flow) => ({ ...flow, on: true })),
});
