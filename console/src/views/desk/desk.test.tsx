import type { AgentId, ConversationId } from '@sapa/protocol';
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { activePage, BUDI, me, messagePage, offeredPage, pageOf, queuedPage, RANI } from '../../../preview/sample.ts';
import { stageDesk } from '../../../preview/stage.tsx';
import { createShelf } from '../../session/shelf.ts';

const NOW = new Date(2026, 2, 3, 12).getTime();
const id = (text: string) => text as ConversationId;
const button = (name: string) => screen.getByRole('button', { name });
const log = () => screen.getByRole('log').textContent;

describe('an offer', () => {
  it('says why, what was asked and answered, and how long is left', async () => {
    await stageDesk([offeredPage(NOW)], NOW);
    const card = within(screen.getByRole('article'));
    expect(card.getByText('Asked for a person')).toBeTruthy();
    expect(card.getByText('Bisa bicara dengan orang saja?')).toBeTruthy();
    expect(card.getByText('Berapa lama garansinya?')).toBeTruthy();
    expect(card.getByRole('img', { name: '21 seconds left' })).toBeTruthy();
    expect(document.title).toBe('(1) Sapa');
  });

  it('is accepted by its button, and the chat opens ready to write', async () => {
    const { server, user, step } = await stageDesk([offeredPage(NOW)], NOW);
    await user.click(button('Accept'));
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'acceptOffer' }]);
    await step(() => server.happen(id('o1'), { type: 'accepted', agent: RANI, name: 'Rani' }));
    expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
    expect(screen.getByRole('textbox', { name: 'Reply' })).toBeTruthy();
    expect(log()).toContain('Rani joined');
  });

  it('is accepted by the key A, and declined by its button', async () => {
    const { server, user } = await stageDesk([offeredPage(NOW), offeredPage(NOW + 1, 'o2')], NOW);
    expect(screen.getAllByRole('article').map((card) => within(card).queryByText('A') !== null)).toEqual([true, false]);
    await user.keyboard('a');
    await user.click(within(screen.getAllByRole('article')[1] as HTMLElement).getByRole('button', { name: 'Decline' }));
    expect(server.asked.map(({ command, conversation }) => [command.type, conversation])).toEqual([
      ['acceptOffer', 'o1'],
      ['declineOffer', 'o2'],
    ]);
  });

  it('[D7] that came too late says so and leaves', async () => {
    const { server, user, step } = await stageDesk([offeredPage(NOW)], NOW);
    await user.click(button('Accept'));
    await step(() => {
      server.happen(id('o1'), { type: 'accepted', agent: BUDI, name: 'Budi' });
      for (const asked of server.asked) server.refuse(asked, 'taken');
    });
    expect(screen.getByText('Somebody else was faster.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
    expect(screen.getByText('This chat is with a colleague now.')).toBeTruthy();
  });
});

describe('the queue and the messages', () => {
  it('lets an agent take who waits', async () => {
    const { server, user } = await stageDesk([queuedPage(NOW)], NOW);
    await user.click(screen.getByRole('link', { name: /Visitor 3fa2/ }));
    await user.click(button('Take'));
    expect(server.asked.map(({ command, conversation }) => [command.type, conversation])).toEqual([['take', 'q1']]);
  });

  it('offers the e-mail of a message that was left, and Done', async () => {
    const { server, user } = await stageDesk([messagePage(NOW)], NOW);
    await user.click(screen.getByRole('link', { name: /Putri/ }));
    const link = screen.getByRole('link', { name: 'Write to putri@example.com' });
    expect(link.getAttribute('href')).toContain('mailto:putri@example.com');
    await user.click(button('Done'));
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'finishWrapUp' }]);
  });
});

describe('the desk', () => {
  it('changes my status, and follows when the server changes it', async () => {
    const { server, user, step } = await stageDesk([], NOW);
    const status = within(screen.getByRole('radiogroup', { name: 'Status' }));
    await user.click(status.getByRole('radio', { name: 'Away' }));
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'setPresence', status: 'away' }]);
    expect(status.getByRole('radio', { name: 'Away' })).toHaveProperty('checked', true);
    await step(() => {
      for (const asked of server.asked) server.ack(asked);
      server.send({ t: 'signal', type: 'presence', agent: RANI, status: 'offline' });
    });
    expect(status.getByRole('radio', { name: 'Offline' })).toHaveProperty('checked', true);
  });

  it('teaches a new owner the snippet, and turns green for the first visitor', async () => {
    const { server, step } = await stageDesk([], NOW, { ...me, role: 'admin' });
    expect(screen.getByText(/widget\.js" data-site="toko"/)).toBeTruthy();
    expect(screen.getByText('Waiting for the first visitor…')).toBeTruthy();
    await step(() => server.open(queuedPage(NOW)));
    expect(screen.getByText('Your first visitor is here')).toBeTruthy();
  });

  it('teaches no more once a conversation was seen here, but keeps the snippet at hand', async () => {
    const admin = { ...me, role: 'admin' } as const;
    const shelf = createShelf(undefined);
    await stageDesk([queuedPage(NOW)], NOW, admin, 'en', shelf);
    expect(screen.getByText('Choose a conversation')).toBeTruthy();
    const { user } = await stageDesk([], NOW, admin, 'en', shelf);
    expect(screen.getByText('All quiet')).toBeTruthy();
    expect(screen.queryByText('Waiting for the first visitor…')).toBeNull();
    expect(screen.queryByText(/widget\.js/)).toBeNull();
    await user.click(button('Embed code'));
    expect(screen.getByText(/widget\.js" data-site="toko"/)).toBeTruthy();
  });

  it('is calm once the first visitor went to somebody else, and stays so for the next', async () => {
    const { server, step } = await stageDesk([], NOW, { ...me, role: 'admin' });
    await step(() => server.open(queuedPage(NOW)));
    await step(() => server.happen(id('q1'), { type: 'accepted', agent: BUDI, name: 'Budi' }));
    expect(screen.getByText('All quiet')).toBeTruthy();
    await step(() => server.open(queuedPage(NOW, 'q2')));
    expect(screen.getByText('Choose a conversation')).toBeTruthy();
  });

  it('is calm after a first visitor who needed nobody', async () => {
    const { server, step } = await stageDesk([], NOW, { ...me, role: 'admin' });
    await step(() => server.open(pageOf({ id: 'b1', now: NOW }, [])));
    expect(screen.getByText('All quiet')).toBeTruthy();
  });

  it('is calm for everybody else, and says why nothing comes while away', async () => {
    await stageDesk([], NOW, { ...me, status: 'away' });
    expect(screen.queryByText(/widget\.js/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Embed code' })).toBeNull();
    expect(screen.getByText(/You are not online/)).toBeTruthy();
  });

  it('says when the line is down, and that nothing is lost', async () => {
    const { server, step } = await stageDesk([activePage(NOW)], NOW);
    await step(() => server.drop(1006));
    expect(screen.getByText('No connection. Trying again; what you write is kept.')).toBeTruthy();
  });

  it('leaves the field on Escape, then the conversation', async () => {
    const { desk, user } = await stageDesk([activePage(NOW)], NOW);
    await user.keyboard('jr');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(document.body);
    expect(desk.selected.value).toBe('a1');
    await user.keyboard('{Escape}');
    expect(desk.selected.value).toBeUndefined();
  });

  it('lists every key on ?', async () => {
    const { user } = await stageDesk([], NOW);
    await user.keyboard('?');
    expect(within(screen.getByRole('dialog', { name: 'Keyboard' })).getByText('Accept the first offer')).toBeTruthy();
  });

  it('speaks Indonesian when asked to', async () => {
    const { user } = await stageDesk([offeredPage(NOW)], NOW);
    await user.click(screen.getByRole('radio', { name: 'Bahasa Indonesia', hidden: true }));
    expect(button('Terima')).toBeTruthy();
    expect(document.documentElement.lang).toBe('id');
  });

  it('goes to sign in when the session has ended', async () => {
    const { server, step } = await stageDesk([], NOW, { ...me, id: 'other' as AgentId });
    await step(() => server.drop(4401));
    expect(screen.queryByRole('radiogroup', { name: 'Status' })).toBeNull();
  });
});
