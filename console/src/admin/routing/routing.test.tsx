import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { button, field, stageScreen } from '../flows/test/stage.tsx';
import { KNOWING, STAFFED } from '../staff/test/shop.ts';
import { blankRuleCondition, RULE_KINDS } from './edit-rules.ts';

const stage = (path = 'routing') => stageScreen(path, KNOWING, STAFFED);
const group = (name: string) => within(screen.getByRole('group', { name }));
const names = () =>
  within(screen.getByRole('list', { name: 'Rules, in the order they are tried' }))
    .getAllByRole('link')
    .map((link) => link.querySelector('strong')?.textContent);

describe('the rules', () => {
  it('stand in the order they are tried, each with what it does', async () => {
    await stage();
    expect(names()).toEqual(['Upset about a refund', 'The second', 'The third']);
    expect(
      screen.getByText('When the topic is refund and the visitor is upset → Support, needs returns 5+, priority 1'),
    ).toBeTruthy();
    expect(screen.getByText('When they are a VIP → Budi')).toBeTruthy();
  });

  it('are moved by keys and by buttons; the focus goes along, and the place is said', async () => {
    const { user, save } = await stage();
    screen.getByRole('link', { name: /^The third/ }).focus();
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}');
    expect(names()).toEqual(['The third', 'Upset about a refund', 'The second']);
    expect(document.activeElement).toBe(screen.getByRole('link', { name: /^The third/ }));
    expect(screen.getByText('The third is now rule 1 of 3.')).toBeTruthy();
    await user.click(button('Move Upset about a refund down'));
    expect(document.activeElement).toBe(button('Move Upset about a refund down'));
    expect((await save()).routing.rules.map(({ id }) => id)).toEqual(['third', 'second', 'upset']);
  });

  it('are switched, copied and deleted', async () => {
    const { user, save } = await stage();
    await user.click(screen.getByRole('switch', { name: 'The third: on' }));
    await user.click(button('Duplicate The second'));
    await user.click(button('Delete Upset about a refund'));
    expect(document.activeElement).toBe(button('Delete The second'));
    expect((await save()).routing.rules).toMatchObject([
      { id: 'second', on: true },
      { name: 'The second (copy)', on: false },
      { id: 'third', on: true },
    ]);
  });

  it('teach what a first one could be', async () => {
    await stageScreen('routing');
    expect(screen.getByRole('heading', { name: 'No rules yet' })).toBeTruthy();
  });
});

describe('a rule', () => {
  it('is built by keyboard, and nothing but routing is sent', async () => {
    const { admin, user, save } = await stage();
    const press = async (name: string | RegExp) => {
      button(name).focus();
      await user.keyboard('{Enter}');
    };
    await press('Add a rule');
    await screen.findByRole('heading', { name: 'New rule' });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
    await user.clear(field('Name'));
    await user.type(field('Name'), 'Big orders');
    screen.getByRole('switch', { name: 'On' }).focus();
    await user.keyboard(' ');
    await press('Add a condition');
    await user.selectOptions(field('About'), 'page');
    await user.type(field('Parts of the address'), '/wholesale{Enter}/b2b');
    await press('Add a condition');
    await user.selectOptions(screen.getAllByLabelText('About')[1] as Element, 'department');
    await user.selectOptions(screen.getAllByLabelText('Condition')[1] as Element, 'is not');
    screen.getByRole('checkbox', { name: 'Support' }).focus();
    await user.keyboard(' ');
    await user.selectOptions(field('Goes to'), 'Sales');
    await user.selectOptions(field('Priority in the queue'), '2');
    group('Must have').getByRole('button', { name: 'Add a skill' }).focus();
    await user.keyboard('{Enter}');
    await user.selectOptions(group('Must have').getByLabelText('At least level'), '7');
    await press('Add a step');
    await user.clear(field(/^After seconds/));
    await user.type(field(/^After seconds/), '120');
    await user.selectOptions(field('Also ask the department'), 'Support');
    expect(screen.getByRole('status', { name: 'What this rule does' }).textContent).toBe(
      'When the page’s address has “/wholesale” or “/b2b” and they did not choose Support → ' +
        'Sales, needs returns 7+, priority 2; after 2 minutes also Support',
    );
    expect((await save()).routing.rules.at(-1)).toEqual({
      id: 'rule',
      name: 'Big orders',
      on: true,
      when: [
        { if: 'page', any: ['/wholesale', '/b2b'], not: false },
        { if: 'department', any: ['support'], not: true },
      ],
      target: { department: 'sales' },
      required: [{ skill: 'returns', level: 7 }],
      preferred: [],
      priority: 2,
      skipIfNobody: false,
      steps: [{ afterSeconds: 120, department: 'support', skipIfNobody: false }],
    });
    const [, sent] = admin.asked.findLast(([what]) => what === 'PUT settings') ?? [];
    expect(Object.keys((sent as { changes: object }).changes)).toEqual(['routing']);
  });

  it('has fields for every kind of condition', async () => {
    const { user } = await stage('routing/third');
    await user.click(button('Add a condition'));
    for (const kind of RULE_KINDS) {
      await user.selectOptions(field('About'), kind);
      const shown = group('When').getAllByRole('listitem')[0] as HTMLElement;
      const fields = shown.querySelectorAll('.rule-condition-what :is(input, select, textarea)');
      expect([kind, fields.length > 0], JSON.stringify(blankRuleCondition(kind))).toEqual([kind, kind !== 'vip']);
    }
  });

  it('offers topics and questions to tick, and shows what is not there any more', async () => {
    const { user, save } = await stage('routing/upset');
    await user.click(screen.getByRole('checkbox', { name: 'Berapa lama garansinya?' }));
    await user.click(screen.getByRole('checkbox', { name: 'Topic: refund' }));
    expect((await save()).routing.rules[0]?.when[0]).toEqual({ if: 'topic', any: ['garansi'], not: false });
  });

  it('asks for nothing, or for less, in a later step', async () => {
    const { user, save } = await stage('routing/upset');
    await user.click(button('Add a step'));
    await user.click(screen.getByRole('switch', { name: 'Ask for other skills from then on' }));
    await user.click(button('Add a step'));
    await user.click(screen.getAllByRole('switch', { name: 'Skip it when nobody there is online' })[1] as Element);
    expect((await save()).routing.rules[0]?.steps).toEqual([
      { afterSeconds: 60, required: [], skipIfNobody: false },
      { afterSeconds: 120, skipIfNobody: true },
    ]);
  });

  it('shows what is wrong at its field, and in the list', async () => {
    const { user, save, go } = await stage('routing/third');
    await user.click(button('Add a condition'));
    await user.clear(field('Name'));
    await save();
    expect(screen.getByRole('group', { name: 'One of' }).querySelector('.field-error')?.textContent).toBeTruthy();
    expect(field('Name').getAttribute('aria-invalid')).toBe('true');
    await go('#/settings/routing');
    expect(await screen.findByText('Needs attention')).toBeTruthy();
    const nav = within(screen.getByRole('navigation', { name: 'Settings' }));
    expect(nav.getByRole('link', { name: 'Routing' }).dataset.wrong).toBe('true');
    expect(nav.getByRole('link', { name: 'People' }).dataset.wrong).toBeUndefined();
  });
});

describe('skills', () => {
  it('are added by name, and taken from people when they go; rules that ask for one are named', async () => {
    const { user, save } = await stage('routing/skills');
    await user.type(field('A new skill, such as Refunds'), 'Grosir & kafe{Enter}');
    await user.click(button('Delete returns'));
    const dialog = within(screen.getByRole('dialog', { name: 'Delete returns?' }));
    expect(dialog.getByText(/Upset about a refund/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    expect((await save()).routing.skills).toEqual([
      { id: 'grosir-kafe', name: { id: 'Grosir & kafe', en: 'Grosir & kafe' } },
    ]);
  });

  it('need a name in both languages', async () => {
    const { user, save } = await stage('routing/skills');
    await user.clear(group('Name of returns').getByLabelText('English'));
    await save();
    expect(group('Name of returns').getByText('Write something here.')).toBeTruthy();
  });
});

describe('what counts for all queues', () => {
  it('is changed, and a weight of 1 is not written down', async () => {
    const { user, save } = await stage();
    await user.click(screen.getByRole('radio', { name: 'For all queues' }));
    await user.click(screen.getByRole('radio', { name: /^Require/ }));
    await user.clear(field('Minutes of waiting that count as one priority'));
    await user.type(field('Minutes of waiting that count as one priority'), '15');
    await user.selectOptions(field('Priority of messages left while closed'), '2');
    await user.selectOptions(field('E-mail'), '0.5');
    await user.selectOptions(field('WhatsApp'), '2');
    await user.selectOptions(field('WhatsApp'), '1');
    await user.type(field('What people may say while away'), 'Lunch{Enter}Training');
    expect((await save()).routing).toMatchObject({
      language: 'require',
      ageingMinutes: 15,
      ticketPriority: 2,
      weights: { email: 0.5 },
      labels: ['Lunch', 'Training'],
    });
  });
});
