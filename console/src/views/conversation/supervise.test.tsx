import type { AgentFrame, ConversationId } from '@sapa/protocol';
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { boardSample, otherPage, refundPage, supervisor } from '../../../preview/routing-sample.ts';
import { activePage, BILLING, BUDI, me, RANI, SALES, SITI, welcomeFor } from '../../../preview/sample.ts';
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

describe('an agent whose chat is taken', () => {
  const spoken = {
    type: 'messageSent',
    by: { kind: 'bot' },
    text: 'A colleague goes on.',
    visibility: 'public',
  } as const;

  it('is told who has it now, and the draft is kept', async () => {
    const { desk, server, user, step, pass } = await stageDesk([activePage(NOW)], NOW);
    await user.keyboard('jr');
    await user.keyboard('Half of');
    await step(() =>
      server.happen(
        id('a1'),
        spoken,
        { type: 'transferred', by: BUDI, department: SALES, agent: BUDI },
        { type: 'accepted', agent: BUDI, name: 'Budi' },
      ),
    );
    await pass(10_000);
    expect(screen.getByText('Budi took over Maya Santoso.')).toBeTruthy();
    expect(screen.getByText('This chat is with a colleague now.')).toBeTruthy();
    expect(screen.getAllByText('Budi took it over')).toHaveLength(1);
    expect(screen.queryByText('Budi joined')).toBeNull();
    expect(desk.drafts.get(id('a1'), 'reply')).toBe('Half of');
  });

  it('is told to whom it was given, in Indonesian too', async () => {
    const { server, step } = await stageDesk([activePage(NOW)], NOW, me, 'id');
    await step(() =>
      server.happen(
        id('a1'),
        spoken,
        { type: 'transferred', by: BUDI, department: SALES, agent: SITI },
        { type: 'accepted', agent: SITI, name: 'Siti', by: BUDI },
      ),
    );
    expect(screen.getByText('Budi menyerahkan Maya Santoso kepada Siti.')).toBeTruthy();
  });

  it('is told that it is gone when it went while the line was down', async () => {
    const { server, step } = await stageDesk([activePage(NOW)], NOW);
    await step(() => server.send(welcomeFor(me, [])));
    expect(screen.getByText(/Maya Santoso is no longer with you/)).toBeTruthy();
  });

  it('is told nothing about what they passed on themselves', async () => {
    const { server, user, step } = await stageDesk([activePage(NOW)], NOW);
    await user.keyboard('j');
    await step(() => server.happen(id('a1'), { type: 'transferred', by: RANI, department: BILLING }));
    expect(screen.getByText('This chat went on to Billing.')).toBeTruthy();
    expect(screen.queryByText(/Rani gave|took over/)).toBeNull();
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
