/**
 * Files on their way to the server: the tray above the composer. As `env.ts`, it touches browser globals: what few visitors use
 * is not in what everybody downloads.
 */
import { ATTACHMENTS } from '@sapa/protocol';
import { TOKEN } from '../../session/session.ts';
import type { Chat } from '../chat.ts';
import type { ViewProps } from '../view.tsx';
import css from './files.css?inline';
import { highlight } from './highlight.ts';
import { thumbOf } from './thumb.ts';
import { createTray, isFinal, type Row, type Tray } from './tray.ts';

export { css };

const MB = 1_024 * 1_024;
const trays = new WeakMap<Chat, Tray>();

/** Picked, dropped or pasted files start on their way; `chat.uploads` has them from here on. None: they are held over the chat. */
export function take(chat: Chat, files: readonly File[]): void {
  if (!chat.site?.files) return;
  const { root } = chat.dock;
  if (files[0]) trayOf(chat).take(files);
  else highlight(root.querySelector('dialog'));
}

function trayOf(chat: Chat): Tray {
  const { root, origin, site } = chat.dock;
  const known = trays.get(chat);
  if (known) return known;
  const env = {
    // biome-ignore lint/style/noRestrictedGlobals: files have no other way.
    fetch: (url: string, init: RequestInit) => fetch(url, init),
    origin,
    site,
    token: () => chat.storage.get(TOKEN),
    later: chat.later,
    random: Math.random,
    isGone: () => !root.querySelector('dialog'),
  };
  const tray = createTray(chat, env, (file) => thumbOf(file, root.ownerDocument));
  trays.set(chat, tray);
  return tray;
}

export function Part(props: ViewProps) {
  const { chat, texts, words } = props;
  const tray = trayOf(chat);
  // Not while this is painted.
  const isUp = chat.line.state.status === 'online';
  queueMicrotask(() => tray.online(isUp));
  return (
    <div class="tray">
      <ul aria-label={words.files.tray}>
        {tray.rows.map((row) => (
          <TrayRow key={row.key} {...props} row={row} tray={tray} />
        ))}
      </ul>
      {tray.isTooMany && <p role="status">{words.files.many(numberIn(texts.language, ATTACHMENTS))}</p>}
      {tray.held !== undefined && (
        <p role="status">
          {tray.held && <bdi>{tray.held}</bdi>}
          {words.files.held}
        </p>
      )}
    </div>
  );
}

const numberIn = (language: string, value: number, options?: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(language, options).format(value);

interface TrayRowProps extends ViewProps {
  readonly row: Row;
  readonly tray: Tray;
}

function TrayRow(props: TrayRowProps) {
  const { row, tray, words } = props;
  const { key, name, is } = row;
  const isRefused = is === 'refused';
  return (
    <li class={isRefused ? 'refused' : ''}>
      <Thumb row={row} />
      <span>
        <bdi>{name}</bdi>
        <small role={isRefused ? 'alert' : undefined}>{stateOf(props)}</small>
        {!isRefused && is !== 'done' && <Bar row={row} />}
      </span>
      {isRefused && !isFinal(row) && (
        <Button label={words.files.again(name)} act={() => tray.again(key)}>
          M20 12a8 8 0 1 1-3-6.2M20 3v4h-4
        </Button>
      )}
      <Button label={words.files.cancel(name)} act={() => tray.remove(key)}>
        m7 7 10 10M17 7 7 17
      </Button>
    </li>
  );
}

function stateOf({ row, chat, texts, words }: TrayRowProps): string {
  const { language } = texts;
  if (row.why === 'tooLarge') {
    const most = (chat.site?.files?.maxBytes ?? 0) / MB;
    return words.files.tooLarge(
      numberIn(language, most, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }),
    );
  }
  if (row.why) return words.files[row.why];
  if (row.is === 'done') return words.files.ready;
  if (row.is === 'waiting') return words.files.waiting;
  return numberIn(language, row.sent / row.bytes, { style: 'percent' });
}

const Bar = ({ row: { name, sent, bytes } }: { row: Row }) => {
  const percent = Math.floor((sent / bytes) * 100);
  return (
    <div role="progressbar" aria-label={name} aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100}>
      <i style={{ width: `${percent}%` }} />
    </div>
  );
};

const Thumb = ({ row: { thumb } }: { row: Row }) =>
  thumb ? (
    <b
      key="thumb"
      ref={(place) => {
        if (place?.firstChild !== thumb) place?.replaceChildren(thumb);
      }}
    />
  ) : (
    <b>
      <Icon>M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zv5h5</Icon>
    </b>
  );

const Icon = ({ children }: { children: string }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={children} />
  </svg>
);

const Button = ({ label, act, children }: { label: string; act: () => void; children: string }) => (
  <button type="button" class="icon" aria-label={label} title={label} onClick={act}>
    <Icon>{children}</Icon>
  </button>
);
