import type { ConversationEvent, EventBody, PreviewBody, PreviewView, SettingsInput } from '@sapa/protocol';
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { flows as en } from '../i18n/en/flows.ts';
import { firstWords, rowsOf, tapsOf } from './preview/preview-log.ts';
import type { Saying } from './step-words.ts';
import { settingsWith } from './test/settings.ts';
import { button, field, stageScreen } from './test/stage.tsx';

const BOT = {
  flows: [
    {
      id: 'track',
      name: 'Track',
      on: false,
      start: [{ if: 'keyword', words: ['lacak', 'resi', 'paket'] }],
      steps: [
        { id: 'size', do: 'ask', text: { en: 'Which size?' }, field: 'size', kind: 'choice', choices: [] },
        { id: 'look', do: 'call', connection: 'shop', request: 'stock' },
      ],
    },
    { id: 'half', name: 'Half written', on: false, steps: [{ id: 'end', do: 'end' }] },
  ],
} satisfies SettingsInput['bot'];
const CONNECTIONS = [
  {
    id: 'shop',
    name: 'Shop',
    description: 'Stock',
    code: 'SHOP',
    baseUrl: 'https://shop.example',
    requests: [{ id: 'stock', name: 'Stock', path: '/stock', answer: { stock: 'data.stock' } }],
  },
] satisfies SettingsInput['connections'];

const bot = { kind: 'bot' } as const;
const visitor = { kind: 'visitor' } as const;
const said = (by: typeof bot | typeof visitor, text: string, more: object = {}): EventBody => ({
  type: 'messageSent',
  by,
  text,
  visibility: 'public',
  ...more,
});
const log = (...bodies: EventBody[]): ConversationEvent[] =>
  bodies.map((body, at) => ({ ...body, seq: at + 1, at: 0 }));

const settings = settingsWith(BOT, { connections: CONNECTIONS });
const saying: Saying = { t: en, language: 'en', settings };
const [flow] = settings.bot.flows;
if (!flow) throw new Error('the sample has a flow');

describe('the preview’s rows', () => {
  it('say what happened between the words', () => {
    const events = log(
      said(visitor, 'lacak'),
      { type: 'flowReached', flow: 'track', step: 'size', tries: 0 },
      { type: 'attributeSet', by: visitor, field: 'size', value: 'L', keep: 'conversation' },
      { type: 'called', call: 'c1', connection: 'shop', request: 'stock' },
      { type: 'callAnswered', call: 'c1', failure: 'notFound' },
      { type: 'handoverRequested', trigger: 'connection', summary: { asked: [], answered: [], misses: 0 } },
      { type: 'flowReached', flow: 'half', step: 'end', tries: 0 },
      { type: 'closed', outcome: 'solved', followUp: false },
    );
    expect(rowsOf(events, saying, flow).map(({ text }) => text)).toEqual([
      'lacak',
      'Kept size: L',
      'Asked another system: Shop · Stock',
      'It did not find anything.',
      'Handed over to a person: another system did not answer',
      'Another flow took these words.',
      'The conversation is closed.',
    ]);
  });

  it('offer what the newest words offer, until they are answered', () => {
    const asked = said(bot, 'Which size?', { quickReplies: [{ option: 'l', label: 'Large' }] });
    expect(tapsOf(log(asked))).toEqual([{ label: 'Large', command: { type: 'choose', option: 'l' } }]);
    expect(tapsOf(log(asked, said(visitor, 'Large')))).toEqual([]);
    expect(tapsOf([])).toEqual([]);
  });

  it('begin with words that start the flow', () => {
    expect(firstWords(flow, saying)).toEqual(['lacak', 'resi']);
    expect(firstWords({ start: [] }, saying)).toEqual(['Hello']);
  });
});

/** A bot that asks for the size with the words of the draft, and takes any. */
function play({ bot: draft, commands }: PreviewBody): PreviewView {
  const { flows } = draft as ReturnType<typeof settingsWith>['bot'];
  const first = flows[0]?.steps[0];
  const question = first?.do === 'ask' ? (first.text.en ?? '') : '';
  const [, second] = commands;
  const quickReplies = [{ option: 'l', label: 'Large' }];
  if (!second)
    return {
      events: log(said(visitor, 'lacak'), said(bot, question, { quickReplies })),
      status: 'bot',
      flow: { flow: 'track', step: 'size' },
    };
  return {
    events: log(said(visitor, 'lacak'), said(bot, question, { quickReplies }), said(visitor, 'Large'), {
      type: 'closed',
      outcome: 'solved',
      followUp: false,
    }),
    status: 'closed',
  };
}
const stage = (how: (body: PreviewBody) => PreviewView = play) =>
  stageScreen('flows/track', BOT, { connections: CONNECTIONS }, how);
const chat = () => screen.getByRole('log', { name: 'Preview chat' }).textContent;
const preview = () => within(screen.getByRole('complementary', { name: 'Try it' }));

describe('trying a flow', () => {
  it('talks to the draft as a visitor: words, taps, the step it waits at, the end, and again', async () => {
    const { user, played } = await stage();
    await user.click(button('lacak'));
    expect(await preview().findByText('Waiting at step 1 · Ask: Which size?')).toBeTruthy();
    expect(chat()).toContain('Which size?');
    await user.click(button('Large'));
    expect(await preview().findByText('The conversation is closed.')).toBeTruthy();
    expect(preview().queryByRole('textbox', { name: 'Write as a visitor' })).toBeNull();
    expect(played.at(-1)?.commands).toEqual([
      { type: 'say', text: 'lacak' },
      { type: 'choose', option: 'l' },
    ]);
    // The flow is off for visitors, on for the one who tries it; another that is off stays out of it.
    expect(played.at(-1)?.bot).toMatchObject({ flows: [{ id: 'track', on: true }] });
    await user.click(button('Start again'));
    await waitFor(() => expect(chat()).toBe(''));
  });

  it('plays what was done again when the flow is edited', async () => {
    const { user } = await stage();
    await user.type(field('Write as a visitor'), 'lacak{Enter}');
    await preview().findByText(/Waiting at step 1/);
    await user.click(button(/^Step 1: Ask/));
    const question = within(screen.getByRole('group', { name: 'Question' })).getByLabelText('English');
    await user.type(question, ' S, M or L');
    await waitFor(() => expect(chat()).toContain('Which size? S, M or L'));
  });

  it('keeps the conversation that began before an edit has come to rest', async () => {
    const { user, played } = await stage();
    await user.click(button(/^Step 1: Ask/));
    const question = within(screen.getByRole('group', { name: 'Question' })).getByLabelText('English');
    await user.type(question, '!');
    await user.click(button('lacak'));
    await waitFor(() => expect(played.length).toBeGreaterThanOrEqual(2));
    expect(played.at(-1)?.commands).toEqual([{ type: 'say', text: 'lacak' }]);
    await waitFor(() => expect(chat()).toContain('Which size?!'));
  });

  it('lets other systems work, fail or find nothing, with the answers one wants', async () => {
    const { user, played } = await stage();
    const values = screen.getByText('What they answer (1 value)').closest('details');
    expect(values?.open).toBe(false);
    await user.click(screen.getByText('What they answer (1 value)'));
    expect(values?.open).toBe(true);
    await user.type(field('stock'), '7');
    await user.click(button('lacak'));
    await user.selectOptions(field('Other systems answer'), 'notFound');
    await user.selectOptions(field('Visitor’s language'), 'id');
    await user.click(screen.getByRole('switch', { name: 'Departments are open' }));
    await waitFor(() =>
      expect(played.at(-1)).toMatchObject({ calls: 'notFound', values: { stock: '7' }, language: 'id', open: false }),
    );
  });

  it('goes on from what still fits when an edit made the rest impossible', async () => {
    const { user, played } = await stage((body) =>
      body.commands.length > 1
        ? { ...play({ ...body, commands: body.commands.slice(0, 1) }), refused: { command: 1, reason: 'wrong_state' } }
        : play(body),
    );
    await user.click(button('lacak'));
    await user.click(await preview().findByRole('button', { name: 'Large' }));
    expect(await preview().findByText(/does not fit the flow any more/)).toBeTruthy();
    await user.type(field('Write as a visitor'), 'M{Enter}');
    await waitFor(() =>
      expect(played.at(-1)?.commands).toEqual([
        { type: 'say', text: 'lacak' },
        { type: 'say', text: 'M' },
      ]),
    );
  });
});
