import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { settingsWith } from '../flows/test/settings.ts';
import { button, field, stageScreen } from '../flows/test/stage.tsx';
import { idle as en } from '../i18n/en/idle.ts';
import { idle as id } from '../i18n/id/idle.ts';
import { sentences, spokenMinutes } from './sentence.ts';

const summary = () => screen.getByRole('region', { name: 'What will happen' }).textContent;

describe('what will happen', () => {
  it('is said with hours and minutes as people say them', () => {
    expect(spokenMinutes('en', 30)).toBe('30 minutes');
    expect(spokenMinutes('en', 90)).toBe('1 hour and 30 minutes');
    expect(spokenMinutes('id', 120)).toBe('2 jam');
    expect(spokenMinutes('en', 0)).toBe('0 minutes');
  });

  it('names the warning first, then what follows, then the words', () => {
    const settings = settingsWith({
      idle: {
        action: 'assign',
        hours: 1,
        minutes: 0,
        target: { department: 'support' },
        message: { id: 'Kami bantu, ya.' },
        warnMinutes: 10,
        warning: { id: 'Masih di sana?' },
      },
    });
    expect(sentences(settings, 'id', id)).toEqual([
      'Sebelum itu, setelah 50 menit, bot bertanya sekali: “Masih di sana?”',
      'Setelah hening 1 jam, percakapan diserahkan ke tim Bantuan.',
      'Pengunjung membaca: “Kami bantu, ya.”',
    ]);
  });

  it('without an action tells the workspace’s own limit', () => {
    expect(sentences(settingsWith(), 'en', en)).toEqual([
      'After 30 minutes of silence the bot’s conversation ends quietly.',
    ]);
  });
});

describe('the idle screen', () => {
  it('saves an action with its time and words, and sums it up at once', async () => {
    const { user, save } = await stageScreen('idle');
    await user.click(screen.getByRole('radio', { name: /^Resolve/ }));
    await user.clear(field('Minutes'));
    await user.type(field('Minutes'), '45');
    const message = within(screen.getByRole('group', { name: 'Closing message' }));
    await user.type(message.getByLabelText('English'), 'Bye for now.');
    expect(summary()).toContain('After 45 minutes of silence the conversation is resolved.');
    expect(summary()).toContain('“Bye for now.”');
    const { bot } = await save();
    expect(bot.idle).toMatchObject({ action: 'resolve', hours: 0, minutes: 45, message: { en: 'Bye for now.' } });
  });

  it('asks whom to assign to, and says when a warning would come too early', async () => {
    const { user, save } = await stageScreen('idle');
    await user.click(screen.getByRole('radio', { name: /^Hand over/ }));
    await user.selectOptions(field('Who gets it'), 'department:support');
    await user.type(field('Minutes before'), '30');
    expect(field('Minutes before').getAttribute('aria-invalid')).toBe('true');
    await user.clear(field('Minutes before'));
    await user.type(field('Minutes before'), '5');
    await user.type(within(screen.getByRole('group', { name: 'Warning' })).getByLabelText('English'), 'Still there?');
    expect(summary()).toContain('after 25 minutes, the bot asks once: “Still there?”');
    expect((await save()).bot.idle).toMatchObject({ target: { department: 'support' }, warnMinutes: 5 });
  });

  it('puts what the server found wrong at its field', async () => {
    const { user, save } = await stageScreen('idle', { idle: { action: 'resolve' } });
    await user.clear(field('Minutes'));
    await user.type(field('Minutes'), '99');
    await save();
    expect(field('Minutes').getAttribute('aria-invalid')).toBe('true');
    expect(button('Save')).toBeTruthy();
  });
});
