/** English words of the view where an owner writes what the bot says. */
import type { Phrase } from '@sapa/protocol';

export const phrases = {
  lead: 'The bot’s own sentences. What you leave empty is said in Sapa’s words.',
  quickReplies: 'Offered with the greeting',
  quickRepliesHint: 'What visitors can tap first, at most 6.',
  groups: {
    begin: 'To begin with',
    unsure: 'When it is not sure',
    handover: 'On the way to a person',
    flows: 'In flows',
  },
  label: {
    greeting: 'Greeting',
    didYouMean: 'Asking “did you mean”',
    noneOfThese: 'Button: none of these',
    miss: 'It did not understand',
    missAgain: 'It did not understand again',
    again: 'Before an answer given once more',
    anythingElse: 'After a flow: anything else?',
    repeated: 'It has nothing more to say on this',
    talkToHuman: 'Button: talk to a person',
    chooseDepartment: 'Asking which department',
    transition: 'While a person is sought',
    nobodyThere: 'Nobody is there',
    messageTaken: 'A message was left',
    missed: 'Nobody came in time',
    noAnswer: 'The agent did not answer in time',
    fileTaken: 'The visitor sent a file to the bot',
    backInLine: 'Back from hold, and the agent is busy or away',
    agentGone: 'The agent lost the connection',
    reopened: 'The visitor came back',
    transferred: 'Passed on to somebody else',
    oneMoment: 'While another system is asked',
    askText: 'No answer was understood',
    askChoice: 'None of the choices',
    askEmail: 'Not an e-mail address',
    askPhone: 'Not a phone number',
    askNumber: 'Not a number',
    askOrder: 'Not an order number',
  } satisfies Record<Phrase, string> as Readonly<Record<Phrase, string>>,
};

export type PhraseTexts = typeof phrases;
