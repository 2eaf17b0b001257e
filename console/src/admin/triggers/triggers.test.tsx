import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { settingsWith } from '../flows/test/settings.ts';
import { button, stageScreen } from '../flows/test/stage.tsx';
import { changeTrigger, tunedCount, withPriority } from './edit.ts';
import { ALL_TRIGGERS } from './order.ts';

const card = (name: string) => within(screen.getByRole('region', { name }));

describe('a trigger', () => {
  it('says how much of it was decided', () => {
    const settings = settingsWith();
    expect(ALL_TRIGGERS.map((name) => tunedCount(name, settings.bot))).toEqual(ALL_TRIGGERS.map(() => 0));
    const tuned = changeTrigger(settings, 'mood', (mood) => ({
      ...withPriority(mood, 2),
      threshold: 0.6,
      target: 'any',
    }));
    expect(tunedCount('mood', tuned.bot)).toBe(3);
    expect(withPriority({ ...tuned.bot.triggers.mood }, undefined)).not.toHaveProperty('priority');
  });

  it('is there once for each of the settings', () => {
    expect([...ALL_TRIGGERS].sort()).toEqual(Object.keys(settingsWith().bot.triggers).sort());
  });
});

describe('the triggers screen', () => {
  it('shows the order they are tried in, each with its code, and which are off', async () => {
    await stageScreen('triggers', { triggers: { policy: { on: false } } });
    const order = within(screen.getByRole('region', { name: 'The order in which they are tried' }));
    const places = order.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(places[0]).toBe('Asks for a person H3');
    expect(places[2]).toBe('Wants an exception H4off');
    expect(places.at(-1)).toBe('Another system does not answer H7');
  });

  it('switches, tunes and aims each on its own', async () => {
    const { user, save } = await stageScreen('triggers');
    await user.click(screen.getByRole('switch', { name: 'Something is broken: on' }));
    await user.click(button('Tune: The visitor gets upset'));
    const mood = card('The visitor gets upset');
    fireEvent.input(mood.getByRole('slider', { name: 'How sure the bot must be' }), { target: { value: '0.65' } });
    await user.type(
      within(mood.getByRole('group', { name: 'Your own phrases' })).getByLabelText('Indonesian'),
      'kecewa berat{Enter}parah sih',
    );
    await user.selectOptions(mood.getByLabelText('Who gets the conversation'), 'agent:budi');
    await user.selectOptions(mood.getByLabelText('Priority in the queue'), '1');
    await user.type(
      within(mood.getByRole('group', { name: 'Said before the visitor waits' })).getByLabelText('English'),
      'So sorry. One moment.',
    );
    expect(mood.getByText('65% sure')).toBeTruthy();
    const { triggers } = (await save()).bot;
    expect(triggers.fault.on).toBe(false);
    expect(triggers.mood).toEqual({
      on: true,
      threshold: 0.65,
      phrases: { id: ['kecewa berat', 'parah sih'], en: [] },
      target: { agent: 'budi' },
      priority: 1,
      message: { en: 'So sorry. One moment.' },
    });
  });

  it('takes the number of misses, or lets the bot go on', async () => {
    const { user, save } = await stageScreen('triggers');
    await user.click(button('Tune: The bot does not know'));
    const misses = card('The bot does not know');
    await user.clear(misses.getByLabelText('Misses in a row'));
    await user.type(misses.getByLabelText('Misses in a row'), '5');
    await user.click(misses.getByRole('switch'));
    expect(misses.getByText(/^Off: the bot goes on/)).toBeTruthy();
    const { bot } = await save();
    expect([bot.misses, bot.triggers.misses.on]).toEqual([5, false]);
  });

  it('takes addresses of VIPs, and gives back the conversation’s own priority', async () => {
    const { user, save } = await stageScreen('triggers');
    await user.click(button('Tune: A VIP writes'));
    const vip = card('A VIP writes');
    await user.type(vip.getByLabelText('Addresses of VIPs'), '@firma.example{Enter}ibu@toko.example');
    await user.selectOptions(vip.getByLabelText('Priority in the queue'), '3');
    expect((await save()).bot.triggers.vip).toMatchObject({
      emails: ['@firma.example', 'ibu@toko.example'],
      priority: 3,
    });
  });

  it('unfolds the card that the server found something wrong in', async () => {
    const { user, save } = await stageScreen('triggers');
    await user.click(button('Tune: Asks for a person'));
    await user.type(
      within(card('Asks for a person').getByRole('group', { name: 'Your own phrases' })).getByLabelText('English'),
      'x'.repeat(101),
    );
    await user.click(button('Tune: Asks for a person'));
    await save();
    expect(card('Asks for a person').getByText(/^x{40}: .+/)).toBeTruthy();
  });

  it('can be walked by keyboard: from the order to a card', async () => {
    const { user } = await stageScreen('triggers');
    const link = screen.getByRole('link', { name: 'A VIP writes' });
    link.focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'A VIP writes' }));
  });
});
