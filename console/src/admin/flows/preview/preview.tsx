/** The flow as a visitor meets it, beside its editor. */
import type { Flow } from '@sapa/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../draft.ts';
import { problemText } from '../../parts/problem-text.ts';
import { usePartTexts } from '../../parts/texts.ts';
import type { Saying } from '../step-words.ts';
import { firstWords, placeOf, rowsOf, type Tap, tapsOf } from './preview-log.ts';
import { PreviewWorld } from './preview-world.tsx';
import { type Trouble, usePreview, type World } from './use-preview.ts';

interface Props {
  readonly draft: Draft;
  readonly flow: Flow;
  readonly saying: Saying;
  /** Says at which step the conversation waits. */
  readonly onReach: (step: string | undefined) => void;
}

export function Preview({ draft, flow, saying, onReach }: Props) {
  const { preview: t } = saying.t;
  const { bot, sites } = draft.settings.value;
  const [world, setWorld] = useState<World>({ language: saying.language, calls: 'succeed', values: {}, open: true });
  const site = flow.sites?.[0] ?? sites[0]?.key;
  const { conversation, trouble, hasBegun, isFull, act, restart } = usePreview(flow, bot, site, world);
  const { step, events, isClosed, misfit } = conversation;
  useEffect(() => onReach(step), [step]);
  const place = placeOf(flow, step, saying);
  const taps: readonly Tap[] = hasBegun
    ? tapsOf(events)
    : firstWords(flow, saying).map((text) => ({ label: text, command: { type: 'say', text } }));
  return (
    <aside class="section flow-preview" aria-label={t.title}>
      <header>
        <h3>{t.title}</h3>
        <button type="button" class="quiet" onClick={restart}>
          {t.restart}
        </button>
      </header>
      <p class="field-hint">{t.lead}</p>
      <PreviewWorld flow={flow} saying={saying} world={world} onChange={setWorld} />
      <Rows rows={rowsOf(events, saying, flow)} saying={saying} />
      {trouble && <TroubleText trouble={trouble} saying={saying} />}
      {misfit !== undefined && <p class="callout">{t.misfit}</p>}
      {place && <p class="preview-place">{place}</p>}
      {isFull && <p class="callout">{t.full}</p>}
      {!isClosed && !isFull && (
        <div class="preview-foot">
          <Taps taps={taps} lead={hasBegun ? undefined : t.trySaying} onTap={act} />
          <Composer saying={saying} onSay={(text) => act({ type: 'say', text })} />
        </div>
      )}
    </aside>
  );
}

/** What is wrong elsewhere than in this flow's own marks is only said here. */
function TroubleText({ trouble, saying }: { trouble: Trouble; saying: Saying }) {
  const words = usePartTexts();
  return (
    <div class="callout" role="alert">
      <p>{saying.t.preview[trouble.kind]}</p>
      <ul>
        {trouble.problems?.slice(0, 3).map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <code>{path}</code> {problemText(message, words)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Rows({ rows, saying }: { rows: ReturnType<typeof rowsOf>; saying: Saying }) {
  const { preview: t } = saying.t;
  const log = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = log.current;
    if (!box) return;
    const toEnd = () => {
      box.scrollTop = box.scrollHeight;
    };
    toEnd();
    // What is unfolded above takes from its height: the newest words stay in sight.
    const observer = new ResizeObserver(toEnd);
    observer.observe(box);
    return () => observer.disconnect();
  }, [rows.length]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div class="preview-log" role="log" aria-label={t.log} tabIndex={0} ref={log}>
      {rows.map((row) =>
        row.kind === 'line' ? (
          <p key={row.key} class="preview-line" dir="auto">
            {row.text}
          </p>
        ) : (
          <p key={row.key} class="preview-words" data-who={row.who} dir="auto">
            <span class="unseen">{t[row.who]}: </span>
            {row.text}
          </p>
        ),
      )}
    </div>
  );
}

function Taps({
  taps,
  lead,
  onTap,
}: {
  taps: readonly Tap[];
  lead: string | undefined;
  onTap: (c: Tap['command']) => void;
}) {
  if (taps.length === 0) return null;
  return (
    <div class="preview-taps">
      {lead && <span class="field-hint">{lead}</span>}
      {taps.map(({ label, command }) => (
        <button key={label} type="button" onClick={() => onTap(command)}>
          {label}
        </button>
      ))}
    </div>
  );
}

function Composer({ saying, onSay }: { saying: Saying; onSay: (text: string) => void }) {
  const { preview: t } = saying.t;
  const [text, setText] = useState('');
  function send(event: Event) {
    event.preventDefault();
    if (text.trim() === '') return;
    onSay(text);
    setText('');
  }
  return (
    <form class="preview-composer" onSubmit={send}>
      <input
        aria-label={t.write}
        placeholder={t.write}
        dir="auto"
        autocomplete="off"
        maxLength={4_000}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="primary">
        {t.send}
      </button>
    </form>
  );
}
