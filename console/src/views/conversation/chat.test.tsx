import type { ConversationId } from '@sapa/protocol';
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { activePage, BILLING, BUDI, me, morning, offeredPage, RANI, wrapUpPage } from '../../../preview/sample.ts';
import { stageDesk } from '../../../preview/stage.tsx';

const NOW = new Date(2026, 2, 3, 12).getTime();
const rani = { kind: 'agent', agent: RANI, name: 'Rani' } as const;
const id = (text: string) => text as ConversationId;
const button = (name: string) => screen.getByRole('button', { name });
const log = () => screen.getByRole('log').textContent;

describe('a chat', () => {
  it('shows the whole history with the bot marked, notes marked, and what the visitor could tap', async () => {
    const { desk, step } = await stageDesk([activePage(NOW)], NOW);
    await step(() => desk.select(id('a1')));
    expect(log()).toContain('The Lombok chair comes in natural and honey');
    expect(log()).toContain('Private note · You');
    expect(within(screen.getByRole('log')).getByText('Where is my order?')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'https://tokorotan.example/galeri/12' }).getAttribute('rel')).toBe(
      'noopener noreferrer nofollow',
    );
  });

  it('sends with Enter, makes a line with Shift+Enter, and shows the words on their way', async () => {
    const { desk, server, user, step } = await stageDesk([activePage(NOW)], NOW);
    await step(() => desk.select(id('a1')));
    await user.type(screen.getByRole('textbox', { name: 'Reply' }), 'Yes{Shift>}{Enter}{/Shift}of course{Enter}');
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'say', text: 'Yes\nof course' }]);
    expect(log()).toContain('Sending…');
    const [said] = server.asked;
    await step(() => {
      if (said)
        server.happen(id('a1'), {
          type: 'messageSent',
          by: rani,
          text: 'Yes\nof course',
          visibility: 'public',
          command: said.id,
        });
    });
    expect(log()).not.toContain('Sending…');
    expect(log()).toContain('Sent');
    await step(() => server.send({ t: 'signal', type: 'read', conversation: id('a1'), by: 'visitor', seq: 99 }));
    expect(log()).toContain('Seen');
  });

  it('[D7] keeps the words of a refused message until they are sent again or discarded', async () => {
    const { desk, server, user, step } = await stageDesk([activePage(NOW)], NOW);
    await step(() => desk.select(id('a1')));
    await user.type(screen.getByRole('textbox', { name: 'Reply' }), 'Hello{Enter}');
    await step(() => {
      for (const asked of server.asked) server.refuse(asked, 'storage_full');
    });
    expect(screen.getByRole('alert').textContent).toContain('The server has no room left.');
    await user.click(button('Try again'));
    expect(server.asked.map(({ command }) => command)).toEqual([
      { type: 'say', text: 'Hello' },
      { type: 'say', text: 'Hello' },
    ]);
  });

  it('writes a private note after N, by keyboard alone', async () => {
    const { server, user } = await stageDesk([activePage(NOW)], NOW);
    await user.keyboard('jn');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Private note' }));
    await user.keyboard('Careful{Enter}');
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'note', text: 'Careful' }]);
  });

  it('opens to write after A, but J and K only look', async () => {
    const { desk, server, user, step } = await stageDesk([offeredPage(NOW), activePage(NOW)], NOW);
    await user.keyboard('a');
    await step(() => server.happen(id('o1'), { type: 'accepted', agent: RANI, name: 'Rani' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Reply' }));
    await user.keyboard('{Escape}kj');
    expect(desk.selected.value).toBe('o1');
    expect(document.activeElement).toBe(document.body);
    expect(screen.getByRole('textbox', { name: 'Reply' })).toHaveProperty('value', '');
  });

  it('[D4] loads what was said earlier, in front of what is here', async () => {
    const whole = activePage(NOW);
    const late = { ...whole, events: whole.events.slice(-3) };
    const { desk, server, user, step } = await stageDesk([late], NOW);
    await step(() => desk.select(id('a1')));
    expect(log()).not.toContain('Is the Lombok chair available');
    await user.click(button('Load earlier messages'));
    expect(server.got.at(-1)).toEqual({ t: 'older', conversation: 'a1', before: late.events[0]?.seq });
    await step(() =>
      server.send({ t: 'events', conversation: id('a1'), older: true, events: whole.events.slice(0, -3) }),
    );
    expect(log()).toContain('Is the Lombok chair available');
    expect(screen.queryByRole('button', { name: 'Load earlier messages' })).toBeNull();
  });

  it('keeps a draft per conversation, and says in the list that there is one', async () => {
    const { desk, user, step } = await stageDesk(morning(NOW), NOW);
    await step(() => desk.select(id('a1')));
    await user.type(screen.getByRole('textbox', { name: 'Reply' }), 'half a thought');
    await step(() => desk.select(id('a2')));
    expect(screen.getByRole('textbox', { name: 'Reply' })).toHaveProperty('value', '');
    expect(screen.getByRole('navigation').textContent).toContain('Draft half a thought');
    await step(() => desk.select(id('a1')));
    expect(screen.getByRole('textbox', { name: 'Reply' })).toHaveProperty('value', 'half a thought');
  });

  it('says who is writing, until the words are there', async () => {
    const { desk, server, step } = await stageDesk([activePage(NOW)], NOW);
    await step(() => desk.select(id('a1')));
    await step(() => server.send({ t: 'signal', type: 'typing', conversation: id('a1'), by: 'visitor', on: true }));
    expect(log()).toContain('Maya Santoso is writing…');
    await step(() =>
      server.happen(id('a1'), { type: 'messageSent', by: { kind: 'visitor' }, text: 'Hi', visibility: 'public' }),
    );
    expect(log()).not.toContain('is writing');
  });

  it('[D4] tells the server how far it was read, once it is on the screen', async () => {
    const { desk, server, step } = await stageDesk([activePage(NOW)], NOW);
    expect(document.title).toBe('(1) Sapa');
    await step(() => desk.select(id('a1')));
    expect(server.got.filter(({ t }) => t === 'read')).toEqual([
      { t: 'read', conversation: 'a1', seq: activePage(NOW).snapshot.head },
    ]);
    expect(document.title).toBe('Sapa');
  });

  it('ends, is filed with category and tags, and Done', async () => {
    const { desk, server, user, step } = await stageDesk([activePage(NOW)], NOW);
    await step(() => desk.select(id('a1')));
    await user.click(button('End chat'));
    await step(() => {
      server.happen(id('a1'), { type: 'ended', by: rani, reason: 'finished' });
      for (const asked of server.asked) server.ack(asked);
    });
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Category' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Category' }), 'Delivery');
    await user.type(screen.getByRole('textbox', { name: 'Tags' }), 'chair, bandung');
    await user.click(button('Done'));
    expect(server.asked.map(({ command }) => command)).toEqual([
      { type: 'end' },
      { type: 'finishWrapUp', category: 'Delivery', tags: ['chair', 'bandung'] },
    ]);
  });

  it('asks before one key ends it', async () => {
    const { server, user } = await stageDesk([activePage(NOW)], NOW);
    await user.keyboard('je');
    expect(screen.getByRole('dialog', { name: 'End this chat?' })).toBeTruthy();
    expect(server.asked).toEqual([]);
    await user.click(button('Yes, end it'));
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'end' }]);
  });

  it('goes to a colleague with a word for them', async () => {
    const { server, user } = await stageDesk([activePage(NOW)], NOW);
    await user.keyboard('jt');
    const dialog = within(screen.getByRole('dialog', { name: 'Transfer this chat' }));
    expect(dialog.queryByRole('radio', { name: /Rani/ })).toBeNull();
    await user.click(dialog.getByRole('radio', { name: 'Budi Online' }));
    await user.type(dialog.getByRole('textbox', { name: 'Note for the next person' }), 'Wants an invoice');
    await user.click(dialog.getByRole('button', { name: 'Hand over' }));
    expect(server.asked.map(({ command }) => command)).toEqual([
      { type: 'transfer', agent: BUDI, note: 'Wants an invoice' },
    ]);
  });

  it('says which departments are staffed, as people come and go', async () => {
    const { server, user, step } = await stageDesk([activePage(NOW)], NOW);
    await user.keyboard('jt');
    const dialog = within(screen.getByRole('dialog', { name: 'Transfer this chat' }));
    const warning = () => dialog.queryByText('Nobody is online there: the visitor will wait.');
    await user.click(dialog.getByRole('radio', { name: 'Billing 1 online' }));
    expect(warning()).toBeNull();
    await step(() => server.send({ t: 'signal', type: 'presence', agent: BUDI, status: 'away' }));
    expect(dialog.getByRole('radio', { name: 'Billing 0 online' })).toHaveProperty('checked', true);
    expect(warning()?.getAttribute('role')).toBe('status');
    await step(() => server.send({ t: 'signal', type: 'presence', agent: BUDI, status: 'online' }));
    expect(warning()).toBeNull();
  });

  it('warns in Indonesian too', async () => {
    const { user } = await stageDesk([activePage(NOW)], NOW, me, 'id');
    await user.keyboard('jt');
    await user.click(screen.getByRole('radio', { name: 'Bantuan 0 daring' }));
    expect(screen.getByText('Tidak ada yang daring di sana: pengunjung akan menunggu.')).toBeTruthy();
  });

  it('leaves the list when it went to a department that is not mine', async () => {
    const { server, step } = await stageDesk([activePage(NOW)], NOW);
    await step(() =>
      server.happen(
        id('a1'),
        { type: 'transferred', by: RANI, department: BILLING },
        { type: 'queued', department: BILLING, reason: 'transfer', priority: 3, skills: [] },
      ),
    );
    expect(within(screen.getByRole('navigation')).queryByRole('link')).toBeNull();
  });

  it('corrects the visitor’s contact, and refuses what is no e-mail', async () => {
    const { desk, server, user, step } = await stageDesk([activePage(NOW)], NOW);
    await step(() => desk.select(id('a1')));
    await user.click(button('Edit contact'));
    const email = screen.getByRole('textbox', { name: 'Visitor e-mail' });
    await user.type(email, 'maya{Enter}');
    expect(screen.getByText('This is not an e-mail address.')).toBeTruthy();
    await user.type(email, '@shop.example{Enter}');
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'editContact', email: 'maya@shop.example' }]);
  });

  it('shows stars and comment when it is rated', async () => {
    const { desk, step } = await stageDesk([wrapUpPage(NOW)], NOW);
    await step(() => desk.select(id('w1')));
    expect(within(screen.getByRole('log')).getByRole('img', { name: 'Rated 5 of 5' })).toBeTruthy();
    expect(log()).toContain('Cepat dan ramah');
  });

  it('draws hostile words as words', async () => {
    const { desk, server, step } = await stageDesk([activePage(NOW)], NOW);
    await step(() => desk.select(id('a1')));
    const text = '<img src=x onerror=alert(1)> javascript:alert(1)';
    await step(() =>
      server.happen(id('a1'), { type: 'messageSent', by: { kind: 'visitor' }, text, visibility: 'public' }),
    );
    expect(log()).toContain(text);
    expect(document.querySelector('img, a[href^="javascript"]')).toBeNull();
  });
});
