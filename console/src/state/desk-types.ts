/** What the desk is made of and what can be asked of it. Types only: how it works is in `desk.ts`. */
import type { ReadonlySignal } from '@preact/signals';
import type { Followed } from '@sapa/client';
import type {
  AgentCommand,
  AgentSnapshot,
  AgentView,
  ConversationId,
  DirectoryView,
  SiteKey,
  Stand,
} from '@sapa/protocol';
import type { AskSuggestions } from '../session/api.ts';
import type { AgentLine, AgentLineState, LineHandlers } from '../session/line.ts';
import type { Shelf } from '../session/shelf.ts';
import type { Upload } from '../session/upload.ts';
import type { BoardWatch } from './board-watch.ts';
import type { Drafts, Mode } from './drafts.ts';
import type { Lists } from './lists.ts';
import type { Notices } from './notices.ts';
import type { Passing } from './signals.ts';
import type { Suggestion, Suggestions } from './suggestions.ts';
import type { Tray } from './tray.ts';
import type { Typist } from './typist.ts';

export interface DeskEnv {
  now(): number;
  later(ms: number, run: () => void): () => void;
}

export interface DeskOptions {
  readonly agent: AgentView;
  readonly env: DeskEnv;
  /** Remembers for this agent only. */
  readonly shelf: Shelf;
  openLine(handlers: LineHandlers): AgentLine;
  readonly suggest: AskSuggestions;
  upload(file: File, site: SiteKey): Upload;
  /** The server will not have us any more. */
  onRefused(): void;
}

export type Dialog = 'keys' | 'transfer' | 'assign' | 'takeOver' | 'end';
export interface Desk {
  readonly line: AgentLine;
  readonly passing: Passing;
  readonly drafts: Drafts;
  readonly tray: Tray;
  readonly typist: Typist;
  readonly suggestions: Suggestions;
  readonly state: ReadonlySignal<AgentLineState>;
  readonly me: ReadonlySignal<AgentView>;
  readonly directory: ReadonlySignal<DirectoryView | undefined>;
  readonly lists: ReadonlySignal<Lists>;
  readonly selected: ReadonlySignal<ConversationId | undefined>;
  readonly current: ReadonlySignal<Followed<AgentSnapshot> | undefined>;
  /** Ticks every second. */
  readonly clock: ReadonlySignal<number>;
  /** This agent has seen a conversation in this browser, now or ever. */
  readonly hasMet: ReadonlySignal<boolean>;
  readonly mode: ReadonlySignal<Mode>;
  readonly dialog: ReadonlySignal<Dialog | undefined>;
  readonly notices: Notices;
  /** Only for those who supervise. */
  readonly watch: BoardWatch;
  /** The conversation whose composer should take the focus as soon as it is there. */
  readonly focusWanted: ReadonlySignal<ConversationId | undefined>;

  select(conversation: ConversationId | undefined): void;
  step(by: 1 | -1): void;
  setMode(mode: Mode): void;
  /** Switches the composer and puts the cursor there. */
  compose(mode: Mode): void;
  /** The focus is where it was wanted. */
  focused(): void;
  show(dialog: Dialog | undefined): void;
  /** The agent sees the conversation: everything that is here of it counts as read. */
  markRead(conversation: ConversationId): void;
  setStatus(stand: Pick<Stand, 'status' | 'label'>): void;
  accept(conversation: ConversationId): void;
  take(conversation: ConversationId): void;
  /** Takes it off hold, ready to write. */
  resume(conversation: ConversationId): void;
  /** A reply takes the files along that lie beside it. */
  send(conversation: ConversationId, mode: Mode, text: string): void;
  /** Puts a suggested answer into the reply, after what was begun, and the cursor with it. */
  use(conversation: ConversationId, suggestion: Suggestion): void;
  finish(conversation: ConversationId, filing: { category?: string; tags?: string[] }): void;
  do(command: AgentCommand, conversation: ConversationId): void;
  /** A command of this kind is under way for the conversation. */
  isAsking(type: AgentCommand['type'], conversation: ConversationId): boolean;
  later(ms: number, run: () => void): () => void;
  close(): void;
}
