import type { BoardView, Language } from '@sapa/protocol';
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../preview/fake-server.ts';
import { boardSample, otherPage, refundOffer, refundPage, supervisor } from '../../../preview/routing-sample.ts';
import { activePage, BUDI, me } from '../../../preview/sample.ts';
import { stageDesk } from '../../../preview/stage.tsx';

const NOW = new Date(2026, 2, 3, 12).getTime();
const board = boardSample(NOW);
const withLoad = (load: number): BoardView => ({
  ...board,
  agents: board.agents.map((row) => ({ ...row, load: Math.min(row.capacity, load) })),
});

/** @param key opens it */
async function open(page: Page, key: string, view = withLoad(0), language: Language = 'en') {
  const staged = await stageDesk([page], NOW, supervisor, language);
  await staged.user.keyboard(`j${key}`);
  if (staged.desk.current.value === undefined) await staged.step(() => staged.desk.select(page.snapshot.id));
  if (staged.desk.dialog.value === undefined) await staged.user.keyboard(key);
  await waitFor(() => expect(staged.server.got.some(({ t }) => t === 'watch')).toBe(true));
  const tell = (next: BoardView) => staged.step(() => staged.server.send({ t: 'signal', type: 'board', board: next }));
  await tell(view);
  return { ...staged, tell, dialog: within(screen.getByRole('dialog')) };
}
const people = () =>
  within(screen.getByRole('dialog'))
    .getAllByRole('radio')
    .map((radio) => radio.closest('label')?.querySelector('bdi')?.textContent);

describe('giving a conversation to somebody', () => {
  it('keeps order, focus and mark when who is picked goes away, and says why they cannot get it', async () => {
    const { dialog, server, step, user } = await open(refundPage(NOW), 's');
    const before = people();
    const budi = dialog.getByRole('radio', { name: /Budi/ });
    await step(() => budi.focus());
    await user.keyboard(' ');
    await step(() => server.send({ t: 'signal', type: 'presence', agent: BUDI, status: 'away' }));
    expect(people()).toEqual(before);
    expect(document.activeElement).toBe(budi);
    expect([budi.matches(':checked'), budi.matches(':disabled')]).toEqual([true, false]);
    expect(dialog.getByRole('status').textContent).toBe('Budi is not online now. Choose somebody else.');
    const assign = dialog.getByRole('button', { name: 'Assign' });
    expect(assign.getAttribute('aria-disabled')).toBe('true');
    expect(assign.getAttribute('aria-describedby')).toBe(dialog.getByRole('status').id);
    await user.click(assign);
    expect(server.asked).toEqual([]);
    await step(() => server.send({ t: 'signal', type: 'presence', agent: BUDI, status: 'online' }));
    await user.click(dialog.getByRole('button', { name: 'Assign' }));
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'assign', agent: BUDI }]);
  });

  it('says in Indonesian that who is picked has filled up', async () => {
    const { dialog, tell, user } = await open(refundPage(NOW), 's', withLoad(0), 'id');
    await user.click(dialog.getByRole('radio', { name: /Budi/ }));
    await tell(withLoad(9));
    expect(dialog.getByRole('status').textContent).toBe('Budi sedang penuh. Pilih yang lain.');
  });

  it('tells who is being asked from who has it; the slot of the offer is free to them', async () => {
    const { dialog } = await open(refundOffer(NOW), 's', withLoad(9));
    const rani = dialog.getByRole('radio', { name: /Rani.*is being asked.*1 of 4 free/ });
    expect(rani).toHaveProperty('disabled', false);
    expect(dialog.queryByText('has it now')).toBeNull();
  });

  it('names who has it', async () => {
    const { dialog } = await open(otherPage(NOW), 's');
    expect(dialog.getByRole('radio', { name: /Budi.*has it now/ })).toHaveProperty('disabled', true);
  });
});

describe('taking over', () => {
  it('says beforehand that I have no room', async () => {
    const { dialog, server, tell, user } = await open(otherPage(NOW), 'o', withLoad(9));
    expect(dialog.getByRole('status').textContent).toBe('You have no room for one more. End or hold a chat first.');
    await user.click(dialog.getByRole('button', { name: 'Yes, take over' }));
    expect(server.asked).toEqual([]);
    await tell(withLoad(0));
    await user.click(dialog.getByRole('button', { name: 'Yes, take over' }));
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'take' }]);
  });
});

describe('passing a chat on', () => {
  it('leaves out the department it is in, and knows of those who supervise which is closed and who is full', async () => {
    const { dialog, user } = await open(activePage(NOW), 't', withLoad(9));
    expect(people()).toEqual(['Support', 'Billing', 'Budi', 'Siti']);
    await user.click(dialog.getByRole('radio', { name: 'Billing closed now' }));
    expect(dialog.getByText('It is closed now: the visitor may wait until it opens.')).toBeTruthy();
    expect(dialog.getByRole('radio', { name: /Budi.*no room/ })).toBeTruthy();
  });

  it('claims neither to agents, who are not told', async () => {
    const { user } = await stageDesk([activePage(NOW)], NOW, me);
    await user.keyboard('jt');
    const names = within(screen.getByRole('dialog'))
      .getAllByRole('radio')
      .map((radio) => radio.closest('label')?.textContent);
    expect(names).toEqual(['Support0 online', 'Billing1 online', 'BudiOnline', 'SitiAway · Lunch']);
  });
});
