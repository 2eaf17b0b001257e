import type { BoardView, ConversationId, Language } from '@sapa/protocol';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeAll, describe, expect, it } from 'vitest';
import { boardSample, busyDay, supervisor } from '../../../preview/routing-sample.ts';
import { BUDI, me, RANI, SALES } from '../../../preview/sample.ts';
import { stageDesk } from '../../../preview/stage.tsx';

const NOW = new Date(2026, 2, 3, 12).getTime();
const id = (text: string) => text as ConversationId;
const board = boardSample(NOW);
/** Everybody has room. */
const roomy: BoardView = { ...board, agents: board.agents.map((row) => ({ ...row, load: 0 })) };

// Fetched once, before anything is measured by it.
beforeAll(() => import('./board.tsx'));

async function open(view = board, language: Language = 'en', pages = busyDay(NOW)) {
  const staged = await stageDesk(pages, NOW, supervisor, language);
  await staged.step(() => {
    location.hash = '#/board';
  });
  await screen.findByRole('heading', { level: 1, name: language === 'en' ? 'Live board' : 'Papan langsung' });
  await waitFor(() => expect(watched(staged.server.got)).toHaveLength(1));
  await staged.step(() => staged.server.send({ t: 'signal', type: 'board', board: view }));
  /** One command at a time is under way for a conversation: the server has done the last one. */
  const done = () =>
    staged.step(() => {
      const last = staged.server.asked.at(-1);
      if (last) staged.server.ack(last);
    });
  return { ...staged, done };
}
const row = (name: RegExp) => screen.getByRole('row', { name });
const cells = (name: RegExp) =>
  within(row(name))
    .getAllByRole('cell')
    .map((cell) => cell.textContent?.trim());
const rowOf = (conversation: string) => document.querySelector(`[data-conversation="${conversation}"]`) as HTMLElement;
const dragged = (type: 'dragstart' | 'drop') => new Event(type, { bubbles: true, cancelable: true });
const watched = (got: readonly { t: string }[]) => got.filter(({ t }) => t === 'watch');

describe('the live board', () => {
  it('is a table of departments and one of agents, counting the longest wait by itself', async () => {
    await open();
    expect(screen.getAllByRole('columnheader').length).toBe(17);
    expect(cells(/^Sales/)).toEqual(['1', '4:08', '1', '2', '1', '1 +1 away', '1/4', '1', 'web 1']);
    expect(cells(/^Budi/)).toEqual(['Online', '1/1', '0', '1', '0', '0']);
    expect(cells(/^Siti/)[0]).toBe('Away · Lunch');
  });

  it('is told while it is looked at, again after a new connection, and no longer than that', async () => {
    const { server, step, pass } = await open();
    expect(watched(server.got)).toEqual([{ t: 'watch', board: true }]);
    await step(() => server.drop(1006));
    await pass(60_000);
    await waitFor(() =>
      expect(watched(server.got)).toEqual([
        { t: 'watch', board: true },
        { t: 'watch', board: true },
      ]),
    );
    await step(() => {
      location.hash = '#/';
    });
    await waitFor(() => expect(watched(server.got).at(-1)).toEqual({ t: 'watch', board: false }));
  });

  it('opens a department: who waits, in their order, with what they need', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Billing' }));
    const list = within(screen.getByRole('list', { name: 'Waiting for Billing, in their order' }));
    expect(list.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['#/c/r1', '#/c/r2']);
    expect(rowOf('r1').textContent).toContain('Priority 1');
    expect(rowOf('r1').textContent).toContain('Refunds');
    expect(rowOf('r1').textContent).toContain('Rule: Refunds to those who may decide');
    expect(rowOf('r2').textContent).toContain('offered to Rani');
  });

  it('works by keys alone: to a row, its priority, and to somebody', async () => {
    const { server, user, step, done } = await open();
    await user.keyboard('jj{Enter}j');
    expect(document.activeElement?.getAttribute('href')).toBe('#/c/u1');
    await user.keyboard('1');
    await done();
    await user.keyboard('a');
    const dialog = within(screen.getByRole('dialog', { name: 'Assign to an agent' }));
    await user.click(dialog.getByRole('radio', { name: /Rani/ }));
    await user.click(dialog.getByRole('button', { name: 'Assign' }));
    expect(server.asked.map(({ command, conversation }) => [conversation, command])).toEqual([
      ['u1', { type: 'setPriority', priority: 1 }],
      ['u1', { type: 'assign', agent: RANI }],
    ]);
    await step(() => rowOf('u1').querySelector('a')?.focus());
    await step(() => server.happen(id('u1'), { type: 'accepted', agent: RANI, name: 'Rani', by: RANI }));
    expect(rowOf('u1')).toBeNull();
    await waitFor(() => expect(document.activeElement?.getAttribute('href')).toBe('#/c/q2'));
  });

  it('moves to another department, and raises and lowers, by buttons that say whom they are about', async () => {
    const { server, user, done } = await open();
    await user.click(screen.getByRole('button', { name: 'Sales' }));
    await user.click(screen.getByRole('button', { name: 'More urgent: Putu' }));
    await done();
    await user.click(screen.getByRole('button', { name: 'Move: Putu' }));
    await user.click(screen.getByRole('radio', { name: /Billing/ }));
    await user.click(screen.getByRole('button', { name: 'Hand over' }));
    expect(server.asked.map(({ command }) => command)).toEqual([
      { type: 'setPriority', priority: 3 },
      { type: 'transfer', department: 'billing' },
    ]);
  });

  it('takes over what a colleague answers, and goes to the desk with it', async () => {
    const { desk, server, user } = await open();
    await user.click(screen.getByRole('button', { name: 'Budi' }));
    await user.click(screen.getByRole('button', { name: 'Take over: Olivia' }));
    await user.click(screen.getByRole('button', { name: 'Yes, take over' }));
    expect(server.asked.map(({ command, conversation }) => [conversation, command.type])).toEqual([['x1', 'take']]);
    expect(location.hash).toBe('#/c/x1');
    expect(desk.selected.value).toBe('x1');
  });

  it('takes what is only offered to somebody, and says beforehand that there is no room', async () => {
    const offered = busyDay(NOW).map((page) =>
      page.snapshot.id === 'r2'
        ? { ...page, snapshot: { ...page.snapshot, offer: { agent: BUDI, expiresAt: NOW + 9_000 } } }
        : page,
    );
    const { server, user, step } = await open(board, 'en', offered);
    await user.click(screen.getByRole('button', { name: 'Billing' }));
    const full = { ...board, agents: board.agents.map((each) => ({ ...each, load: each.capacity })) };
    await step(() => server.send({ t: 'signal', type: 'board', board: full }));
    const take = () => within(rowOf('r2')).getByRole('button', { name: /^Take/ });
    expect(take().getAttribute('aria-disabled')).toBe('true');
    expect(take().title).toMatch(/^Take: .*You have no room for one more\.$/);
    await user.click(take());
    expect(server.asked).toEqual([]);
    await step(() => server.send({ t: 'signal', type: 'board', board: roomy }));
    await user.click(take());
    expect(server.asked.map(({ command, conversation }) => [conversation, command.type])).toEqual([['r2', 'take']]);
  });

  it('alarms of slots only where the department is open', async () => {
    await open();
    const free = () => within(row(/^Billing/)).getByText('0/1');
    expect(free().hasAttribute('data-alarm')).toBe(false);
  });

  it('gives to whom it is dropped on, if they are there and have room', async () => {
    const { server, user, step } = await open(roomy);
    await user.click(screen.getByRole('button', { name: 'Support' }));
    const dropOn = async (name: RegExp) => {
      await step(() => void fireEvent(rowOf('u1'), dragged('dragstart')));
      await step(() => void fireEvent(row(name), dragged('drop')));
    };
    await dropOn(/^Siti/);
    expect(server.asked).toEqual([]);
    await dropOn(/^Budi/);
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'assign', agent: BUDI }]);
  });

  it('says aloud when somebody waits too long, and not every number', async () => {
    const { server, step } = await open();
    const said = () => screen.getAllByRole('status').map((each) => each.textContent);
    const [sales, ...rest] = board.departments;
    const later = { ...board, departments: sales ? [{ ...sales, waiting: 9 }, ...rest] : rest };
    await step(() => server.send({ t: 'signal', type: 'board', board: later }));
    expect(said().join('')).not.toContain('too long');
    const late = { ...later, departments: later.departments.map((d) => (d.id === SALES ? { ...d, late: 3 } : d)) };
    await step(() => server.send({ t: 'signal', type: 'board', board: late }));
    expect(said()).toContain('Sales: 3 visitors wait too long');
  });

  it('speaks Indonesian', async () => {
    await open(board, 'id');
    expect(cells(/^Penjualan/).slice(5, 7)).toEqual(['1 +1 menjauh', '1/4']);
  });

  it('is not there for agents', async () => {
    const { server, step } = await stageDesk([], NOW, me);
    await step(() => {
      location.hash = '#/board';
    });
    expect(screen.queryByRole('table')).toBeNull();
    expect(watched(server.got)).toEqual([]);
  });
});
