/** The words of the lists and of what waits in them. */
import type { HandoverTrigger } from '@sapa/protocol';

const plural = (n: number, one: string, many: string) => (n === 1 ? one : many);

export const lists = {
  list: {
    label: 'Conversations',
    offers: 'Offers',
    mine: 'Mine',
    queue: 'Queue',
    messages: 'Messages',
    longest: (wait: string) => `longest ${wait}`,
    nothingMine: 'No open chats.',
    nothingQueued: 'Nobody is waiting.',
    unread: (n: number) => `${n} ${plural(n, 'unread message', 'unread messages')}`,
    waiting: (wait: string) => `waiting ${wait}`,
    offeredTo: (name: string) => `offered to ${name}`,
    wrapUp: 'wrap-up',
    draft: 'Draft',
    noWords: 'No words yet',
    you: 'You: ',
    bot: 'Bot: ',
    hold: 'On hold',
    others: 'With colleagues',
    answeredBy: (name: string) => `with ${name}`,
    onHold: 'on hold',
  },

  offer: {
    title: 'Somebody is waiting for you',
    accept: 'Accept',
    decline: 'Decline',
    secondsLeft: (n: number) => `${n} ${plural(n, 'second', 'seconds')} left`,
    why: 'Why',
    note: 'Note',
    asked: 'Asked',
    answered: 'Bot answered',
    misses: (n: number) => `The bot did not understand ${n} ${plural(n, 'message', 'messages')}`,
    read: 'Read the conversation',
    hint: 'This conversation is offered to you.',
    hintKey: 'Press A to take it.',
    ticket: 'A message waits for an answer',
    ticketHint: 'Left while nobody was there: nobody is waiting in the chat now.',
    cameBack: 'It came back to you: nobody took it.',
  },

  route: {
    priority: (n: number) => `Priority ${n}`,
    priorityShort: (n: number) => `P${n}`,
    ticket: 'Message',
    skill: (name: string, level: number) => (level > 1 ? `${name} ${level}+` : name),
    skills: (list: string) => `Skills needed: ${list}`,
    rule: (name: string) => `Rule: ${name}`,
    helps: (department: string) => `Helping out ${department}`,
    also: (departments: string) => `${departments} may answer too`,
  },

  trigger: {
    wish: 'Asked for a person',
    button: 'Pressed “talk to a person”',
    misses: 'The bot gave up',
    mood: 'The visitor is upset',
    policy: 'Asked for an exception or compensation',
    repeated: 'The bot would have repeated itself',
    fault: 'Something does not work for them',
    connection: 'Another system failed, or does not know this customer',
    account: 'Needs an identity check or an account change',
    vip: 'An important customer',
    flow: 'The bot’s planned steps lead to a person here',
    idle: 'Nobody wrote for a while',
    reopened: 'Came back to an earlier chat',
    botOff: 'This site has no bot',
    opening: 'Left a message while nobody was there',
  } satisfies Record<HandoverTrigger, string>,

  feeling: {
    upset: 'Upset',
    pleased: 'Pleased',
    urgent: 'Urgent',
    label: 'How the visitor is',
    upsetVisitor: 'The visitor is upset',
    urgentVisitor: 'This is urgent',
  },
};

export type ListTexts = typeof lists;
