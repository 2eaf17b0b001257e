import type { Flow, SettingsInput } from '@sapa/protocol';
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { button, field, stageScreen } from './test/stage.tsx';

type FlowInput = NonNullable<NonNullable<SettingsInput['bot']>['flows']>[number];

const TRACK = {
  id: 'track',
  name: 'Track an order',
  start: [{ if: 'keyword', words: ['lacak', 'track'] }],
  steps: [
    { id: 'hello', do: 'say', text: { en: 'Let us look.' } },
    { id: 'which', do: 'ask', text: { en: 'Which order?' }, field: 'order_number', kind: 'order', failed: 'sorry' },
    { id: 'thanks', do: 'say', text: { en: 'Thank you.' }, next: 'bye' },
    { id: 'sorry', do: 'say', text: { en: 'Never mind.' } },
    { id: 'bye', do: 'end' },
  ],
} satisfies FlowInput;
const RETURN = { id: 'return', name: 'Return', on: false, steps: [{ id: 'end', do: 'end' }] } satisfies FlowInput;

const stage = (path: string, flows: FlowInput[] = [TRACK, RETURN], more: Partial<SettingsInput> = {}) =>
  stageScreen(path, { flows }, more);
const steps = () => within(screen.getByRole('region', { name: 'Steps' }));
const step = (name: RegExp) => steps().getByRole('button', { name });
const stepNames = () =>
  steps()
    .getAllByRole('button', { name: /^Step \d/ })
    .map((head) => head.getAttribute('aria-label'));
const group = (name: string) => within(screen.getByRole('group', { name }));
const ids = (flow: Flow | undefined) => flow?.steps.map(({ id }) => id);

describe('the list of flows', () => {
  it('says when each starts, and switches, orders, copies and deletes them', async () => {
    const { user, save } = await stage('flows');
    expect(screen.getByRole('link', { name: /Track an order/ }).textContent).toContain('says lacak, track · 5 steps');
    await user.click(screen.getByRole('switch', { name: 'Return: on' }));
    await user.click(button('Move Return up'));
    expect(document.activeElement).toBe(button('Move Return up'));
    await user.click(button('Duplicate Track an order'));
    await user.click(button('Delete Track an order'));
    await user.click(button('Delete'));
    const { flows } = (await save()).bot;
    expect(flows.map(({ id, name, on }) => [id, name, on])).toEqual([
      ['return', 'Return', true],
      ['track-2', 'Track an order (copy)', false],
    ]);
  });

  it('teaches what a flow is, and opens a new one', async () => {
    const { user } = await stage('flows', []);
    expect(screen.getByText('No flows yet')).toBeTruthy();
    await user.click(button('Add a flow'));
    expect(await screen.findByRole('heading', { name: 'New flow' })).toBeTruthy();
    expect(location.hash).toBe('#/settings/flows/new-flow');
  });

  it('says that a flow is gone where the address names one that is', async () => {
    await stage('flows/nowhere');
    expect(screen.getByText('This flow is not there any more.')).toBeTruthy();
  });
});

describe('the editor of a flow', () => {
  it('saves what was typed: name, start, words', async () => {
    const { user, save } = await stage('flows/track');
    await user.clear(field('Name'));
    await user.type(field('Name'), 'Where is it');
    await user.type(group('When it starts').getByLabelText('Words'), ', resi');
    await user.click(group('When it starts').getByRole('button', { name: 'Add a condition' }));
    await user.selectOptions(group('When it starts').getAllByRole('combobox').at(-1) as HTMLElement, 'hours');
    await user.click(step(/^Step 1: Say/));
    const words = within(steps().getByRole('group', { name: 'What the bot says' }));
    await user.type(words.getByLabelText('Indonesian'), 'Kami cek dulu, ya.');
    const flow = (await save()).bot.flows[0];
    expect(flow).toMatchObject({
      name: 'Where is it',
      start: [
        { if: 'keyword', words: ['lacak', 'track', 'resi'] },
        { if: 'hours', open: true },
      ],
    });
    expect(flow?.steps[0]).toMatchObject({ text: { en: 'Let us look.', id: 'Kami cek dulu, ya.' } });
  });

  it('adds a step of a chosen kind by keyboard, and puts the cursor into it', async () => {
    const { user, save } = await stage('flows/track');
    steps().getByRole('button', { name: 'Add a step below 1' }).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toContain('Say');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(steps().getByRole('button', { name: 'Add a step below 1' }));
    await user.keyboard('{Enter}');
    await user.click(button(/^Tag/));
    expect(document.activeElement).toBe(steps().getByLabelText('Tag'));
    await user.keyboard('order');
    expect((await save()).bot.flows[0]?.steps[1]).toEqual({ id: 'tag', do: 'tag', tag: 'order' });
  });

  it('moves, copies and removes steps by keyboard, and the focus goes along', async () => {
    const { user, save } = await stage('flows/track');
    step(/^Step 4: Say Never/).focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(document.activeElement).toBe(step(/^Step 3: Say Never/));
    await user.click(steps().getByRole('button', { name: 'Duplicate 4' }));
    expect(document.activeElement).toBe(step(/^Step 5: Say Thank you/));
    await user.click(steps().getByRole('button', { name: 'Delete 3' }));
    expect(stepNames()).toEqual([
      'Step 1: Say Let us look.',
      'Step 2: Ask Which order?',
      'Step 3: Say Thank you.',
      'Step 4: Say Thank you.',
      'Step 5: End',
    ]);
    const flow = (await save()).bot.flows[0];
    expect(ids(flow)).toEqual(['hello', 'which', 'thanks', 'thanks-2', 'bye']);
    // What the removed step led to takes its place.
    expect(flow?.steps[1]).toMatchObject({ failed: 'thanks' });
  });

  it('renames a step while it is typed, and whatever leads to it follows', async () => {
    const { user, save } = await stage('flows/track');
    await user.click(step(/^Step 4: Say/));
    const name = steps().getByLabelText('Name of this step');
    await user.clear(name);
    await user.type(name, 'Tidak apa-apa');
    await user.tab();
    expect((name as HTMLInputElement).value).toBe('tidak-apa-apa');
    await user.clear(name);
    await user.type(name, 'bye');
    expect(steps().getByText('Another step has this name.')).toBeTruthy();
    await user.tab();
    const flow = (await save()).bot.flows[0];
    expect(ids(flow)).toEqual(['hello', 'which', 'thanks', 'by', 'bye']);
    expect(flow?.steps[1]).toMatchObject({ failed: 'by' });
  });

  it('offers the steps below by what they say, and tells a circle at once', async () => {
    const { user } = await stage('flows/track');
    await user.click(step(/^Step 2: Ask/));
    const options = within(steps().getByLabelText('When no try did')).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'To a person',
      '3 · Say: Thank you.',
      '4 · Say: Never mind.',
      '5 · End',
    ]);
    await user.selectOptions(steps().getByLabelText('Then'), 'sorry');
    await user.click(steps().getByRole('button', { name: 'Move 4 up' }));
    await user.click(steps().getByRole('button', { name: 'Move 3 up' }));
    expect(steps().getAllByText(/^This goes in circles: 2 · Say: Never mind. → 3 · Ask/).length).toBeGreaterThan(0);
  });

  it('shows a case that leads nowhere, and a step that nothing leads to', async () => {
    const { user } = await stage('flows/track');
    await user.click(steps().getByRole('button', { name: 'Delete 5' }));
    await user.click(button('Add a step'));
    await user.click(button(/^Branch/));
    expect(steps().getAllByText('Choose where it goes.').length).toBeGreaterThan(0);
    await user.click(steps().getByRole('button', { name: 'Add a step below 1' }));
    await user.click(button(/^Hand over to a person/));
    expect(steps().getByText('Nothing leads here.')).toBeTruthy();
  });

  it('takes a question with choices, tries and words of its own', async () => {
    const { user, save } = await stage('flows/return');
    await user.click(button('Add a step'));
    await user.click(button(/^Ask A question/));
    await user.type(within(steps().getByRole('group', { name: 'Question' })).getByLabelText('English'), 'Why?');
    await user.selectOptions(steps().getByLabelText('Kind of answer'), 'choice');
    const labels = steps().getAllByRole('group', { name: 'What the visitor taps' });
    await user.type(within(labels[0] as HTMLElement).getByLabelText('English'), 'Broken');
    await user.type(within(labels[1] as HTMLElement).getByLabelText('English'), 'Other');
    await user.type(steps().getByLabelText('Kept as'), 'Return Reason');
    await user.clear(steps().getByLabelText('Further tries'));
    await user.type(steps().getByLabelText('Further tries'), '1');
    await user.selectOptions(steps().getByLabelText('Kept with'), 'contact');
    expect((await save()).bot.flows[1]?.steps[1]).toEqual({
      id: 'ask',
      do: 'ask',
      text: { en: 'Why?' },
      kind: 'choice',
      field: 'return_reason',
      keep: 'contact',
      retries: 1,
      choices: [
        { value: 'Broken', label: { en: 'Broken' } },
        { value: 'Other', label: { en: 'Other' } },
      ],
    });
  });

  it('takes a call, and shows what it keeps to the steps below', async () => {
    const connections: SettingsInput['connections'] = [
      {
        id: 'shop',
        name: 'Shop',
        description: 'Orders',
        code: 'SHOP',
        baseUrl: 'https://shop.example',
        requests: [{ id: 'status', name: 'Status', path: '/orders', answer: { status: 'data.status' } }],
      },
    ];
    const { user, save } = await stage('flows/track', [TRACK], { connections });
    await user.click(button('Add a step below 2'));
    await user.click(button(/^Ask another system/));
    await user.selectOptions(steps().getByLabelText('Connection'), 'shop');
    await user.selectOptions(steps().getByLabelText('When it fails or finds nothing'), 'sorry');
    await user.click(step(/^Step 4: Say Thank/));
    expect(steps().getByText(/Known here: {{order_number}}, {{status}}/)).toBeTruthy();
    expect((await save()).bot.flows[0]?.steps[2]).toEqual({
      id: 'call',
      do: 'call',
      connection: 'shop',
      request: 'status',
      failed: 'sorry',
    });
  });

  it('puts what the server found wrong at its step and field', async () => {
    const { user, save } = await stage('flows/return');
    await user.click(button('Add a step'));
    await user.click(button(/^Tag/));
    await save();
    expect(steps().getByLabelText('Tag').getAttribute('aria-invalid')).toBe('true');
    await user.type(steps().getByLabelText('Tag'), 'x');
    expect(steps().getByLabelText('Tag').getAttribute('aria-invalid')).toBeNull();
  });
});
