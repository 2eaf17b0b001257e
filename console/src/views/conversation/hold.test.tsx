import type { ConversationId } from '@sapa/protocol';
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { heldPage } from '../../../preview/routing-sample.ts';
import { activePage, RANI } from '../../../preview/sample.ts';
import { stageDesk } from '../../../preview/stage.tsx';

const NOW = new Date(2026, 2, 3, 12).getTime();
const id = (text: string) => text as ConversationId;
const button = (name: string) => screen.getByRole('button', { name });
const section = (name: string) => screen.queryByRole('region', { name });

describe('a chat on hold', () => {
  it('got there by H, has a list of its own, and cannot be written to', async () => {
    const { server, user, step } = await stageDesk([activePage(NOW)], NOW);
    await user.keyboard('jh');
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'hold' }]);
    await step(() => server.happen(id('a1'), { type: 'held', by: RANI }));
    expect(within(section('On hold') as HTMLElement).getByRole('link', { name: /Maya/ })).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Reply' })).toBeNull();
    expect(screen.getByText(/On hold: your slot is free/)).toBeTruthy();
  });

  it('is taken off hold by H, ready to write where it was left', async () => {
    const { desk, server, user, step } = await stageDesk([heldPage(NOW)], NOW);
    await step(() => desk.drafts.set(id('h1'), 'reply', 'The photo'));
    await user.keyboard('jh');
    await step(() => server.happen(id('h1'), { type: 'resumed', agent: RANI, reason: 'agent' }));
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'resume' }]);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Reply' }));
    expect(screen.getByRole('textbox', { name: 'Reply' })).toHaveProperty('value', 'The photo');
    expect(section('On hold')).toBeNull();
  });

  it('[D7] stays there when I have no room, and says what would make some', async () => {
    const { desk, server, user, step } = await stageDesk([heldPage(NOW)], NOW);
    await step(() => desk.select(id('h1')));
    await user.click(button('Take off hold'));
    await step(() => {
      for (const asked of server.asked) server.refuse(asked, 'not_allowed');
    });
    expect(screen.getByText(/You have no room for it now. End, file or hold another chat first/)).toBeTruthy();
    expect(button('Take off hold')).toHaveProperty('disabled', false);
  });

  it('comes back by itself when the visitor writes', async () => {
    const { desk, server, step } = await stageDesk([heldPage(NOW)], NOW);
    await step(() => desk.select(id('h1')));
    await step(() =>
      server.happen(
        id('h1'),
        { type: 'messageSent', by: { kind: 'visitor' }, text: 'Halo?', visibility: 'public' },
        { type: 'resumed', agent: RANI, reason: 'visitorWrote' },
      ),
    );
    expect(screen.getByRole('textbox', { name: 'Reply' })).toBeTruthy();
    expect(screen.getByRole('log').textContent).toContain('The visitor wrote: no longer on hold');
  });
});
