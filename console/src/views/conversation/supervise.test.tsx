import type { AgentFrame, ConversationId } from '@sapa/protocol';
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { boardSample, otherPage, refundPage, supervisor } from '../../../preview/routing-sample.ts';
import { BUDI, me, RANI } from '../../../preview/sample.ts';
import { stageDesk } from '../../../preview/stage.tsx';

const NOW = new Date(2026, 2, 3, 12).getTime();
const id = (text: string) => text as ConversationId;
const watched = (got: readonly AgentFrame[]) => got.flatMap((frame) => (frame.t === 'watch' ? frame.board : []));
const button = (name: string) => screen.getByRole('button', { name });

describe('a supervisor at the desk', () => {
  it('assigns what waits: who is there, who has room, who can do it', async () => {
    const { server, user, step } = await stageDesk([refundPage(NOW)], NOW, supervisor);
    await user.keyboard('js');
    await waitFor(() => expect(watched(server.got)).toEqual([true]));
    await step(() => server.send({ t: 'signal', type: 'board', board: boardSample(NOW) }));
    const dialog = within(screen.getByRole('dialog', { name: 'Assign to an agent' }));
    expect(dialog.getByRole('radio', { name: /Budi.*has Refunds.*no room/ })).toHaveProperty('disabled', true);
    expect(dialog.getByRole('radio', { name: /Siti.*Away · Lunch/ })).toHaveProperty('disabled', true);
    await user.click(dialog.getByRole('radio', { name: /Rani.*lacks Refunds.*1 of 4 free/ }));
    await user.click(dialog.getByRole('button', { name: 'Assign' }));
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'assign', agent: RANI }]);
    await waitFor(() => expect(watched(server.got)).toEqual([true, false]));
  });

  it('asks again to whom, when who was picked has filled up', async () => {
    const { server, user, step } = await stageDesk([refundPage(NOW)], NOW, supervisor);
    await user.keyboard('js');
    await user.click(screen.getByRole('radio', { name: /Budi/ }));
    await waitFor(() => expect(watched(server.got)).toEqual([true]));
    await step(() => server.send({ t: 'signal', type: 'board', board: boardSample(NOW) }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Assign' }));
    expect(screen.getByRole('alert').textContent).toBe('Choose who gets it.');
    expect(server.asked).toEqual([]);
  });

  it('[D7] is told why somebody cannot get it', async () => {
    const { desk, server, user, step } = await stageDesk([refundPage(NOW)], NOW, supervisor);
    await step(() => desk.do({ type: 'assign', agent: BUDI }, id('r1')));
    await step(() => {
      for (const asked of server.asked) server.refuse(asked, 'not_allowed');
    });
    expect(screen.getByText('They are not online, or have no room.')).toBeTruthy();
    await user.keyboard('j');
    expect(button('Assign')).toBeTruthy();
  });

  it('sees what colleagues answer, and takes it over: by its button, or by a key that asks first', async () => {
    const { server, user } = await stageDesk([otherPage(NOW)], NOW, supervisor);
    const list = within(screen.getByRole('region', { name: 'With colleagues' }));
    await user.click(list.getByRole('link', { name: /Olivia.*with Budi/ }));
    await user.keyboard('o');
    expect(server.asked).toEqual([]);
    await user.click(button('Yes, take over'));
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'take' }]);
  });

  it('changes the priority by its number', async () => {
    const { server, user, step } = await stageDesk([refundPage(NOW)], NOW, supervisor);
    await user.keyboard('j');
    await user.keyboard('14');
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'setPriority', priority: 4 }]);
    await step(() => {
      for (const asked of server.asked) server.ack(asked);
    });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Priority' }), 'Priority 2');
    expect(server.asked.at(-1)?.command).toEqual({ type: 'setPriority', priority: 2 });
  });
});

describe('an agent at the desk', () => {
  it('has none of it', async () => {
    const { server, user } = await stageDesk([refundPage(NOW), otherPage(NOW)], NOW, me);
    await user.keyboard('js1');
    expect(server.got.filter(({ t }) => t === 'watch' || t === 'do')).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('region', { name: 'With colleagues' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Live board' })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Priority' })).toBeNull();
  });
});
