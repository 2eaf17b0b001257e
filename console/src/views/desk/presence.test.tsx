import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { me, RANI } from '../../../preview/sample.ts';
import { stageDesk } from '../../../preview/stage.tsx';

const NOW = new Date(2026, 2, 3, 12).getTime();
const button = (name: string) => screen.getByRole('button', { name, hidden: true });

describe('why somebody is away', () => {
  it('is one of the owner’s words, and shows beside the status', async () => {
    const { server, user } = await stageDesk([], NOW);
    await user.click(button('Training'));
    expect(server.asked.map(({ command }) => command)).toEqual([
      { type: 'setPresence', status: 'away', label: 'Training' },
    ]);
    const status = within(screen.getByRole('radiogroup', { name: 'Status' }));
    expect(status.getByRole('radio', { name: 'Away Training' })).toHaveProperty('checked', true);
    expect(button('Training').getAttribute('aria-pressed')).toBe('true');
  });

  it('may be no reason at all', async () => {
    const { server, user } = await stageDesk([], NOW, { ...me, status: 'away', label: 'Lunch' });
    await user.click(button('Away, no reason'));
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'setPresence', status: 'away' }]);
    expect(screen.queryByRole('radio', { name: 'Away Lunch' })).toBeNull();
  });
});

describe('away without having said so', () => {
  const missed = { ...me, status: 'away', auto: 'missed' } as const;

  it('after missed offers says so, and one button brings me back', async () => {
    const { server, user } = await stageDesk([], NOW, missed);
    expect(screen.getByText(/You missed several offers in a row/)).toBeTruthy();
    await user.click(button('I’m back'));
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'setPresence', status: 'online' }]);
    expect(screen.queryByText(/You missed several offers/)).toBeNull();
  });

  it('is over by one key too, which does nothing at other times', async () => {
    const { server, user, step } = await stageDesk([], NOW);
    await user.keyboard('b');
    expect(server.asked).toEqual([]);
    await step(() => server.send({ t: 'signal', type: 'presence', agent: RANI, status: 'away', auto: 'missed' }));
    await user.keyboard('b');
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'setPresence', status: 'online' }]);
  });

  it('for a lost connection heals by itself: a note, and nothing to press', async () => {
    await stageDesk([], NOW, { ...me, status: 'away', auto: 'lost' }, 'id');
    expect(screen.getByText(/Koneksi Anda sempat terputus/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Saya kembali' })).toBeNull();
  });
});
