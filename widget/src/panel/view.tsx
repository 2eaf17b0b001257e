/** The panel's parts, from top to bottom. Views only: what they show is the chat's, what they do goes to the chat. */
import type { ComponentChildren, VNode } from 'preact';
import { Cards, Day, Ending, Failed, Menu, Opens, PreChat, Rich, Uploads } from './cards.ts';
import { type Chat, HAIL, WORDS } from './chat.ts';
import { choicesOf, currentOf } from './current.ts';
import type { Catalogue } from './i18n/catalogue.ts';
import type { PartProps } from './lazily.ts';
import { isFormOpen, isPreChat } from './moments.ts';
import { type Row, rowsOf, type Words } from './rows.ts';
import { clockTime, fullTime } from './times.ts';

export interface ViewProps extends PartProps {
  readonly chat: Chat;
  readonly texts: Catalogue;
  readonly close: () => void;
  /** Rows as they were drawn last, by key: what is the same is not drawn again. */
  readonly drawn: Map<string, readonly [Row, VNode]>;
}

export interface RowProps extends ViewProps {
  readonly row: Row;
}

const PATHS = {
  send: 'M4 12 20 4l-5 16-3.5-6.5z',
  close: 'm6 6 12 12M18 6 6 18',
  human: 'M12 12a4 4 0 1 0-4-4 4 4 0 0 0 4 4m-8 8a8 8 0 0 1 16 0',
  end: 'M15 4h4v16h-4M4 12h11m-4-4 4 4-4 4',
  more: 'M12 5v14M5 12h14',
};

const Icon = ({ name }: { name: keyof typeof PATHS }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);

interface IconButtonProps {
  readonly name: keyof typeof PATHS;
  readonly label: string;
  readonly act: () => void;
  readonly aria?: { readonly 'aria-haspopup': 'menu'; readonly 'aria-expanded': boolean };
}

const IconButton = ({ name, label, act, aria }: IconButtonProps) => (
  <button type="button" class={`icon ${name}`} aria-label={label} title={label} onClick={act} {...aria}>
    <Icon name={name} />
  </button>
);

export function View(props: ViewProps) {
  const { chat, texts } = props;
  const { state } = chat.line;
  const isDown = state.status === 'refused' || (state.welcome && state.status !== 'online');
  return (
    // Not on the dialog, which keeps its corner.
    <div class="all" dir={texts.language === 'ar' ? 'rtl' : undefined}>
      <Header {...props} />
      <Log {...props} />
      {isDown && (
        <p class="down" role="status">
          {state.status === 'refused' ? texts.refused : texts.offline}
        </p>
      )}
      <Ending {...props} otherwise={isFormOpen(props) || isPreChat(props) ? undefined : Composer} />
    </div>
  );
}

function Header(props: ViewProps) {
  const { chat, texts, close } = props;
  const { site } = chat;
  const snapshot = currentOf(chat.line.state)?.snapshot;
  const status = snapshot?.status;
  const isServed = status === 'active';
  const name = isServed ? (snapshot?.agent?.name ?? texts.agent) : site?.texts.title || site?.name || texts.chat;
  return (
    <div class="head">
      <b class="face" aria-hidden="true">
        {[...name][0]}
      </b>
      <div>
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p class={site?.open || isServed ? 'on' : ''}>{statusLine(props, status)}</p>
      </div>
      {site && !isPreChat(props) && (!status || status === 'bot' || status === 'closed') && (
        <IconButton name="human" label={texts.human} act={() => chat.do({ type: 'requestAgent' })} />
      )}
      {status && status !== 'closed' && status !== 'wrap-up' && (
        <IconButton name="end" label={texts.end} act={() => chat.end('ask')} />
      )}
      <IconButton name="close" label={texts.close} act={close} />
    </div>
  );
}

function statusLine(props: ViewProps, status: string | undefined): ComponentChildren {
  const { chat, texts } = props;
  const { site, line } = chat;
  if (status === 'active') return texts.withAgent;
  if (status === 'queued') return texts.waiting;
  if (!site) return line.state.status === 'refused' ? '' : texts.connecting;
  if (site.open) return texts.online;
  return site.opensAt ? <Opens {...props} /> : texts.away;
}

function Log(props: ViewProps) {
  const { chat, texts } = props;
  const { state } = chat.line;
  const current = currentOf(state);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard, also when nothing in it takes focus.
    <div class="log" role="log" tabIndex={0} aria-live="polite" aria-label={texts.log}>
      {(current?.events[0]?.seq ?? 1) > 1 && <Pill act={chat.older}>{texts.earlier}</Pill>}
      {partsOf(props, rowsOf(state, texts, chat.now(), chat.readSeq, hailOf(chat)))}
      {chat.isAgentTyping && (
        <p class="bubble dots" aria-hidden="true">
          •••
        </p>
      )}
      {isPreChat(props) ? <PreChat {...props} /> : <QuickReplies {...props} />}
      <Cards {...props} />
    </div>
  );
}

/** What the site said first, until it is answered. */
const hailOf = ({ drafts }: Chat) => drafts.get(HAIL)?.replace(/^\S+ /, '');

const Plain = ({ row }: RowProps) => (row as Words).text;

/**
 * In parts of about 32 that the browser passes over as one: watching thousands of rows takes it longer than drawing them. Own words
 * stay with what is before them, since they have no number while they are on their way.
 */
function partsOf(props: ViewProps, rows: readonly Row[]): VNode[] {
  const parts: [key: number, views: VNode[]][] = [];
  for (const row of rows) {
    const { seq, by } = row as Words;
    const last = parts.at(-1);
    const view = drawnRow(props, row);
    const key = (seq ?? 0) >> 5;
    if (last && (!seq || by === 'visitor' || key === last[0])) last[1].push(view);
    else parts.push([key, [view]]);
  }
  return parts.map(([key, views]) => (
    <div key={key} class="part">
      {views}
    </div>
  ));
}

/** Thousands of rows must not be drawn for each new word. Days change with time, and files by themselves. */
function drawnRow(props: ViewProps, row: Row): VNode {
  const { drawn } = props;
  const { key } = row;
  const [before, view] = drawn.get(key) ?? [];
  if (view && row.kind === 'words' && !row.attachments && isSame(row, before as Words)) return view;
  const made = <RowView key={key} {...props} row={row} />;
  drawn.set(key, [row, made]);
  return made;
}

const isSame = (one: Words, other: Words) =>
  Object.keys({ ...one, ...other }).every((field) => one[field as keyof Words] === other[field as keyof Words]);

function RowView(props: RowProps) {
  const { row, texts } = props;
  if (row.kind === 'divider') return <p class="divider">{row.text ?? <Day {...props} />}</p>;
  const { by, name, text, attachments, mark, isFirst, isLast, at, refused } = row;
  return (
    <div class={`row ${by}${isFirst ? ' first' : ''}${refused ? ' failed' : ''}`}>
      <span class={isFirst && by !== 'visitor' ? 'name' : 'vh'}>{name}</span>
      {(text || attachments) && (
        <div class="bubble" dir="auto">
          <Rich {...props} otherwise={Plain} />
        </div>
      )}
      {refused ? (
        <Failed {...props} />
      ) : (
        (isLast || mark) && (
          <small>
            <time dateTime={new Date(at).toISOString()} title={fullTime(texts.language, at)}>
              {clockTime(texts.language, at)}
            </time>
            {mark && ` · ${texts[mark]}`}
          </small>
        )
      )}
    </div>
  );
}

function Pill({ act, children }: { act: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="pill" onClick={act}>
      {children}
    </button>
  );
}

function QuickReplies({ chat }: ViewProps) {
  const { quickReplies } = choicesOf(chat.line.state);
  if (!quickReplies?.length) return null;
  return (
    <div class="pills">
      {quickReplies.map(({ option, label }) => (
        <Pill key={option} act={() => chat.do({ type: 'choose', option })}>
          {label}
        </Pill>
      ))}
    </div>
  );
}

function grow(area: HTMLTextAreaElement | null) {
  if (!area) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}

function Composer(props: ViewProps) {
  const { chat, texts } = props;
  const send = (form: HTMLFormElement) => {
    const area = form.elements.namedItem('words') as HTMLTextAreaElement;
    chat.say(area.value);
    area.value = '';
    grow(area);
    area.focus();
  };
  return (
    <>
      <Uploads {...props} />
      <Menu {...props} />
      <form
        class="foot"
        onSubmit={(event) => {
          event.preventDefault();
          send(event.currentTarget);
        }}
      >
        <IconButton
          name="more"
          label={texts.more}
          act={() => chat.set({ isMenuOpen: !chat.isMenuOpen })}
          aria={{ 'aria-haspopup': 'menu', 'aria-expanded': !!chat.isMenuOpen }}
        />
        <textarea
          ref={grow}
          name="words"
          rows={1}
          defaultValue={chat.drafts.get(WORDS)}
          maxLength={8_000}
          aria-label={texts.message}
          placeholder={texts.placeholder}
          enterkeyhint="send"
          onInput={({ currentTarget }) => {
            grow(currentTarget);
            chat.typed(currentTarget.value);
          }}
          onKeyDown={(event) => {
            // Enter that ends an IME composition is not meant for us; 229 is how Safari says so.
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
            event.preventDefault();
            if (event.currentTarget.form) send(event.currentTarget.form);
          }}
        />
        <button type="submit" class="main icon" aria-label={texts.send} title={texts.send}>
          <Icon name="send" />
        </button>
      </form>
    </>
  );
}
