/** What a visitor may do while the bot has the floor. Their words and the answer are one decision. */
import type { CommandId, DepartmentId, QuickReply } from '@sapa/protocol';
import { readChoice } from '../flows/index.ts';
import { answerChosen, hear, miss, NONE, saying } from './bot-turn.ts';
import type { CommandBy, Files } from './command.ts';
import type { Refusal } from './decision.ts';
import type { Draft } from './draft.ts';
import { isInFlow } from './flow-place.ts';
import { goTo, handOver } from './handover.ts';
import { leaveMessage } from './leave-message.ts';
import { HUMAN, offerHuman } from './misses.ts';
import { proposeVariant } from './variants.ts';
import { say } from './words.ts';

export function visitorInBot(draft: Draft, { id, do: command, files }: CommandBy<'visitor'>): Refusal {
  switch (command.type) {
    case 'say':
      type(draft, command.text, id, files);
      return;
    case 'choose':
      return choose(draft, command.option, id);
    case 'pickDepartment':
      return pick(draft, command.department, id);
    case 'requestAgent':
      handOver(draft, { trigger: 'button', command: id });
      return;
    case 'fillForm':
      if (!draft.state.form || command.form === 'preChat') return 'wrong_state';
      leaveMessage(draft, id, command.values);
      return;
    case 'end':
      draft.add({ type: 'ended', by: { kind: 'visitor' }, reason: 'solved', command: id });
      draft.add({ type: 'closed', outcome: 'solved', followUp: false });
      return;
    case 'rate':
    case 'mailTranscript':
      return 'wrong_state';
  }
}

/** "2", or the words of a choice, is a choice where the bot has just asked "did you mean". */
function type(draft: Draft, text: string, id: CommandId, files: Files): void {
  const { doubted, choices } = draft.state.memory;
  const named = choices.map(({ option, label }) => ({ value: option, label: { id: label } }));
  const meant = doubted && !isInFlow(draft) ? readChoice(named, text) : undefined;
  const choice = choices.find(({ option }) => option === meant);
  if (choice) take(draft, choice, text, id, files);
  else {
    say(draft, text, id, files);
    if (text.trim() || !draft.context.site.bot) hear(draft, text);
    else offerHuman(draft, 'fileTaken');
  }
}

/** Only what was offered can be chosen. The log keeps it as the visitor's words: the label they tapped. */
function choose(draft: Draft, option: string, id: CommandId): Refusal {
  const choice = choiceOf(draft, option);
  if (!choice) return 'not_allowed';
  take(draft, choice, choice.label, id);
  return undefined;
}

function take(draft: Draft, choice: QuickReply, words: string, id: CommandId, files?: Files): void {
  const doubted = draft.state.memory.doubted ? draft.state.memory.asked.at(-1) : undefined;
  say(draft, words, id, files);
  if (isInFlow(draft)) hear(draft, words);
  else if (choice.option === HUMAN) handOver(draft, { trigger: 'button' });
  else if (choice.option === NONE) miss(draft);
  else hearChoice(draft, choice, doubted);
}

/** What the bot's last message offered, or at any time what its greeting does. */
function choiceOf({ state, context }: Draft, option: string): QuickReply | undefined {
  const greeting = Object.values(context.site.quickReplies).flat();
  return [...state.memory.choices, ...saying(greeting)].find((choice) => choice.option === option);
}

/** @param doubted the words they were asked about, when this is the answer to "did you mean" */
function hearChoice(draft: Draft, { option, label }: QuickReply, doubted: string | undefined): void {
  const entry = draft.context.site.bot ? draft.context.entry(option) : undefined;
  if (!entry) {
    hear(draft, label);
    return;
  }
  if (doubted !== undefined) proposeVariant(draft, doubted, entry, 'visitor');
  answerChosen(draft, entry);
}

function pick(draft: Draft, id: DepartmentId, command: CommandId): Refusal {
  const department = draft.context.site.departments.find((known) => known.id === id);
  if (!department) return 'not_found';
  goTo(draft, department, command);
  return undefined;
}
