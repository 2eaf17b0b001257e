/**
 * Asks what the bot makes of a message and what a visitor would meet who begins with it, a moment after the last key, and again
 * when the draft changes. Of answers that overtake one another the newest counts. The draft is sent only where it differs: it may
 * be large.
 */
import type { ExplainView, ProblemView, Settings, SiteKey, VisitorCommand } from '@sapa/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useAdminApi } from '../context.ts';
import { type Turn, turnOf } from './turn.ts';

const TYPING_MS = 250;

export type Heard =
  | { readonly at: 'nothing' | 'failed' }
  | { readonly at: 'invalid'; readonly problem: ProblemView | undefined }
  | { readonly at: 'heard'; readonly explained: ExplainView; readonly turn?: Turn };

const say = (text: string): VisitorCommand => ({ type: 'say', text });

/** @param bot what is tried instead of what is in force */
export function useExplained(text: string, site: SiteKey | undefined, bot: Settings['bot'] | undefined): Heard {
  const { explain, preview } = useAdminApi();
  const [heard, setHeard] = useState<Heard>({ at: 'nothing' });
  const asked = useRef(0);
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    const said = text.trim();
    if (said === '') {
      setHeard({ at: 'nothing' });
      return;
    }
    const bench = { ...(site && { site }), ...(bot && { bot }) };
    async function ask() {
      const answer = await explain({ text: said, ...bench });
      // In the language that was heard: such a visitor would read the site in it.
      const played = answer.ok
        ? await preview({ ...bench, language: answer.value.language, commands: [say(said)] })
        : undefined;
      if (mine !== asked.current) return;
      if (answer.ok)
        setHeard({ at: 'heard', explained: answer.value, ...(played?.ok && { turn: turnOf(played.value) }) });
      else if (answer.reason === 'invalid_body') setHeard({ at: 'invalid', problem: answer.problems[0] });
      else setHeard({ at: 'failed' });
    }
    const timer = setTimeout(() => void ask(), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, site, bot, explain, preview]);
  // Nobody is left to be answered.
  useEffect(
    () => () => {
      asked.current += 1;
    },
    [],
  );
  return heard;
}
