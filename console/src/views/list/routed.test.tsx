import type { ConversationId } from '@sapa/protocol';
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { otherPage, refundOffer, refundPage, ticketPage } from '../../../preview/routing-sample.ts';
import { activePage, BUDI, me, RANI, SALES } from '../../../preview/sample.ts';
import { stageDesk } from '../../../preview/stage.tsx';

const NOW = new Date(2026, 2, 3, 12).getTime();
const id = (text: string) => text as ConversationId;

describe('how it was routed', () => {
  it('is on the offer: the rule, the skills, how urgent, and that it comes from elsewhere', async () => {
    await stageDesk([refundOffer(NOW)], NOW);
    const card = within(screen.getByRole('article', { name: 'Somebody is waiting for you: Hendra Wijaya' }));
    expect(card.getByText('Rule: Refunds to those who may decide')).toBeTruthy();
    expect(card.getByText('Refunds')).toBeTruthy();
    expect(card.getByText('Priority 1')).toBeTruthy();
    expect(card.getByText('Helping out Billing')).toBeTruthy();
  });

  it('is in the queue, in short', async () => {
    await stageDesk([refundPage(NOW), ticketPage(NOW)], NOW, me, 'id');
    const queue = within(screen.getByRole('region', { name: 'Antrean' }));
    expect(queue.getByRole('link', { name: /Hendra.*Prioritas 1.*Pengembalian dana/ })).toBeTruthy();
    expect(queue.getByRole('link', { name: /Putu.*Prioritas 4.*Pesan/ })).toBeTruthy();
  });

  it('[C7] is in the context card, with what was tried', async () => {
    const { desk, step } = await stageDesk([refundPage(NOW)], NOW);
    await step(() => desk.select(id('r1')));
    const why = within(screen.getByRole('region', { name: 'Why a person' }));
    expect(why.getByText('Refunds to those who may decide')).toBeTruthy();
    expect(why.getByText('Support').previousElementSibling?.textContent).toBe('May answer too');
    expect(why.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringContaining('The chair broke'),
      expect.stringContaining('Waited long: now needs Refunds'),
      expect.stringContaining('Waited long: Support may answer too'),
    ]);
  });

  it('says that a message is no visitor who waits', async () => {
    const page = ticketPage(NOW);
    const { server, step } = await stageDesk([page], NOW);
    await step(() =>
      server.happen(page.snapshot.id, { type: 'offered', agent: RANI, name: 'Rani', expiresAt: NOW + 9_000 }),
    );
    const card = within(screen.getByRole('article', { name: 'A message waits for an answer: Putu' }));
    expect(card.getByText(/nobody is waiting in the chat now/)).toBeTruthy();
  });

  it('says that it was passed on, by whom, and their note', async () => {
    const { server, step } = await stageDesk([otherPage(NOW)], NOW);
    const offer = { type: 'offered', agent: RANI, name: 'Rani', expiresAt: NOW + 20_000 } as const;
    await step(() =>
      server.happen(
        id('x1'),
        { type: 'transferred', by: BUDI, department: SALES, agent: RANI, note: 'Wants four chairs' },
        offer,
      ),
    );
    const card = () => within(screen.getByRole('article'));
    expect(card().getByText('Budi transferred to Rani')).toBeTruthy();
    expect(card().getByText('Wants four chairs')).toBeTruthy();
    await step(() =>
      server.happen(
        id('x1'),
        { type: 'queued', department: SALES, reason: 'agentGone', priority: 3, skills: [], front: true },
        offer,
      ),
    );
    expect(card().getByText('The agent lost the connection: waiting again')).toBeTruthy();
    expect(card().queryByText('Wants four chairs')).toBeNull();
  });

  it('tells me when what I passed on comes back', async () => {
    const { server, step } = await stageDesk([activePage(NOW)], NOW);
    await step(() =>
      server.happen(
        id('a1'),
        { type: 'transferred', by: RANI, department: SALES, agent: BUDI },
        { type: 'queued', department: SALES, reason: 'transfer', priority: 3, skills: [], only: BUDI },
      ),
    );
    await step(() =>
      server.happen(
        id('a1'),
        { type: 'relaxed', step: 1, reason: 'back', skills: [], only: RANI },
        { type: 'offered', agent: RANI, name: 'Rani', expiresAt: NOW + 20_000 },
      ),
    );
    expect(screen.getByText('Maya Santoso came back to you: nobody took the transfer.')).toBeTruthy();
    expect(within(screen.getByRole('article')).getByText('It came back to you: nobody took it.')).toBeTruthy();
  });
});
