/** English. The shape of this object is the catalogue: `id.ts` must have every key. */
import type { AgentCommand, AutoAway, RejectReason } from '@sapa/protocol';
import { chat } from './en/chat.ts';
import { entry } from './en/entry.ts';
import { lists } from './en/lists.ts';
import { log } from './en/log.ts';

export const en = {
  product: 'Sapa',
  languageName: 'English',
  language: 'Language',
  cancel: 'Cancel',
  close: 'Close',
  loading: 'One moment…',
  unreachable: 'The server cannot be reached.',
  tryAgain: 'Try again',
  visitor: (tail: string) => `Visitor ${tail}`,
  you: 'You',
  bot: 'Bot',
  automatic: 'Automatic',
  anAgent: 'An agent',

  ...entry,
  ...lists,
  ...log,
  ...chat,

  status: {
    label: 'Status',
    online: 'Online',
    away: 'Away',
    offline: 'Offline',
    doing: 'Say what you are doing',
    justAway: 'Away, no reason',
    auto: { missed: 'missed offers', lost: 'connection lost' } satisfies Record<AutoAway, string>,
  },
  autoAway: {
    missed: 'You missed several offers in a row, so nobody is sent to you.',
    lost: 'Your connection was gone for a while, so you counted as away. This ends by itself.',
    back: 'I’m back',
  },

  connection: {
    idle: 'Connecting…',
    connecting: 'Connecting…',
    online: 'Connected',
    offline: 'No connection. Trying again; what you write is kept.',
    offlineShort: 'Reconnecting…',
    refused: 'Signed out',
  },

  menu: {
    open: (name: string) => `Menu of ${name}`,
    sound: 'Sound',
    keys: 'Keyboard',
    settings: 'Settings',
    signOut: 'Sign out',
    desk: 'Desk',
    board: 'Live board',
    places: 'Places',
  },

  empty: {
    title: 'All quiet',
    online: 'New conversations appear on the left the moment somebody needs you.',
    notOnline: 'You are not online, so nobody is sent to you. Set your status to Online when you are ready.',
    pick: 'Choose a conversation',
    pickText: 'Move with J and K, or press A to accept the first offer.',
    keys: 'Press ? for all keys.',
    teachTitle: 'Put the chat on your website',
    teachText: 'Paste this line before </body> on every page. That is all.',
    copy: 'Copy',
    copied: 'Copied',
    waiting: 'Waiting for the first visitor…',
    arrived: 'Your first visitor is here',
    see: 'See who it is',
    origins: (list: string) => `Allowed on ${list}`,
    embed: 'Embed code',
  },

  keys: {
    title: 'Keyboard',
    next: 'Next conversation',
    previous: 'Previous conversation',
    accept: 'Accept the first offer',
    reply: 'Write a reply',
    note: 'Write a private note',
    transfer: 'Transfer',
    end: 'End the chat',
    suggestion: 'Put a suggested answer into the reply',
    bold: 'Bold: wrap what is selected',
    italic: 'Italic: wrap what is selected',
    help: 'This list',
    escape: 'Leave the field or dialog',
    hold: 'Hold the chat, or take it off hold',
    take: 'Take it (from the queue, or over from a colleague)',
    assign: 'Assign to an agent',
    priority: 'Priority, 1 is the most urgent',
    back: 'Be online again after missed offers',
  },

  reject: {
    invalid_frame: 'The server did not understand that.',
    unsupported_version: 'This page is out of date. Reload it.',
    unauthorized: 'You are signed out.',
    not_found: 'This conversation is not there any more.',
    not_allowed: 'You may not do that.',
    wrong_state: 'Too late: the conversation has moved on.',
    taken: 'Somebody else was faster.',
    id_conflict: 'That was sent before with other words.',
    too_large: 'That is too long.',
    rate_limited: 'Too fast. Wait a moment.',
    storage_full: 'The server has no room left.',
    storage_failed: 'The server could not keep that. Try again.',
    draining: 'The server is restarting.',
  } satisfies Record<RejectReason, string>,

  /** Why in particular, where a command is refused for a reason of its own. */
  refused: {
    resume: { not_allowed: 'You have no room for it now. End, file or hold another chat first.' },
    assign: { not_allowed: 'They are not online, or have no room.' },
    take: { not_allowed: 'You have no room for it, or it is not yours to take.' },
  } as Partial<Record<AgentCommand['type'], Partial<Record<RejectReason, string>>>>,
  cameBack: (name: string) => `${name} came back to you: nobody took the transfer.`,
  passedOn: {
    took: (by: string, visitor: string) => `${by} took over ${visitor}.`,
    gave: (by: string, visitor: string, to: string) => `${by} gave ${visitor} to ${to}.`,
    gone: (visitor: string) =>
      `${visitor} is no longer with you: while you were not connected, the chat went to a colleague or was closed.`,
  },
};

/** Every text of the console, in one language. */
export type Texts = typeof en;
