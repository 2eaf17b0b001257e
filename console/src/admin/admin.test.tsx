import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { me } from '../../preview/sample.ts';
import { stageDesk } from '../../preview/stage.tsx';
import { stageAdmin } from '../../preview/stage-admin.tsx';

const KNOWLEDGE = '#/settings/knowledge';
const bar = () => within(screen.getByRole('region', { name: 'Changes' }));
const siteSwitch = (name: string) => screen.findByRole('switch', { name });

describe('the settings area', () => {
  it('is in the menu of an admin, and Back leads to the desk', async () => {
    const { user } = await stageAdmin('');
    const entry = screen.getByRole('link', { name: 'Settings', hidden: true });
    expect(entry.getAttribute('href')).toBe('#/settings/knowledge');
    await stageAdmin(KNOWLEDGE);
    await user.click(await screen.findByRole('link', { name: 'Back to the desk' }));
    expect(await screen.findByRole('radiogroup', { name: 'Status' })).toBeTruthy();
  });

  it('is not there for an agent, whatever the address', async () => {
    const { step } = await stageDesk([], 0, me);
    await step(() => {
      location.hash = KNOWLEDGE;
    });
    expect(screen.queryByRole('link', { name: 'Settings', hidden: true })).toBeNull();
    expect(screen.getByRole('radiogroup', { name: 'Status' })).toBeTruthy();
  });

  it('keeps what is not saved while one looks at another screen, and at the desk', async () => {
    const { user, go } = await stageAdmin(KNOWLEDGE);
    await user.click(await siteSwitch('Kafe Rotan'));
    await user.click(screen.getByRole('link', { name: 'Test bench' }));
    expect(await screen.findByRole('heading', { name: 'Test bench' })).toBeTruthy();
    expect(bar().getByText('Not saved yet: Sites')).toBeTruthy();
    await go('#/');
    await go(KNOWLEDGE);
    expect((await siteSwitch('Kafe Rotan')).getAttribute('aria-checked')).toBe('true');
    expect(bar().getByText('Not saved yet: Sites')).toBeTruthy();
  });

  it('asks before the page goes with something unsaved, and only then', async () => {
    const { user } = await stageAdmin(KNOWLEDGE);
    const leaves = () => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await siteSwitch('Kafe Rotan');
    expect(leaves()).toBe(true);
    await user.click(await siteSwitch('Kafe Rotan'));
    expect(leaves()).toBe(false);
    await user.click(bar().getByRole('button', { name: 'Discard' }));
    expect(leaves()).toBe(true);
  });

  it('saves by Ctrl + S, says what was saved, and takes it back', async () => {
    const { admin, user } = await stageAdmin(KNOWLEDGE);
    await user.click(await siteSwitch('Kafe Rotan'));
    await user.keyboard('{Control>}s{/Control}');
    expect(await bar().findByText(/^Saved: Sites/)).toBeTruthy();
    expect(admin.settings.sites[1]?.bot).toBe(true);
    await user.click(bar().getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(admin.settings.sites[1]?.bot).toBe(false));
  });

  it('offers both ways out of a conflict', async () => {
    const { admin, user } = await stageAdmin(KNOWLEDGE);
    await user.click(await siteSwitch('Kafe Rotan'));
    admin.settings = { ...admin.settings, name: 'Rotan Jaya' };
    await user.click(bar().getByRole('button', { name: 'Save' }));
    expect(await bar().findByText('Somebody else saved other settings meanwhile.')).toBeTruthy();
    await user.click(bar().getByRole('button', { name: 'Keep mine on top of theirs' }));
    await waitFor(() => expect(admin.settings.sites[1]?.bot).toBe(true));
    expect(admin.settings.name).toBe('Rotan Jaya');
  });

  it('lists what both changed, with what the other wrote and a way there, before mine replaces it', async () => {
    const { admin, user } = await stageAdmin(`${KNOWLEDGE}/ongkir`);
    const answer = await screen.findByRole('textbox', { name: 'Answer' });
    await user.clear(answer);
    await user.type(answer, 'Gratis.');
    await user.click(screen.getByRole('link', { name: 'Handover' }));
    await user.click(screen.getByRole('switch', { name: 'The visitor gets upset: on' }));
    const { bot } = admin.settings;
    admin.settings = {
      ...admin.settings,
      bot: {
        ...bot,
        knowledge: bot.knowledge.map((entry) => (entry.id === 'ongkir' ? { ...entry, answer: 'Rp5.000.' } : entry)),
        triggers: { ...bot.triggers, mood: { ...bot.triggers.mood, threshold: 0.9 } },
      },
    };
    await user.click(bar().getByRole('button', { name: 'Save' }));
    expect(await bar().findByText(/You both changed this/)).toBeTruthy();
    expect(bar().getByText('Rp5.000.')).toBeTruthy();
    await user.click(bar().getByRole('link', { name: 'Knowledge · Berapa ongkir?' }));
    expect(await screen.findByRole('textbox', { name: 'Answer' })).toHaveProperty('value', 'Gratis.');
    await user.click(bar().getByRole('button', { name: 'Keep mine, replace theirs in this' }));
    await waitFor(() => expect(admin.settings.bot.knowledge[0]?.answer).toBe('Gratis.'));
    // Of one trigger, each changed another thing: both are kept.
    expect(admin.settings.bot.triggers.mood).toMatchObject({ on: false, threshold: 0.9 });
  });

  it('shows the trigger that clashes, at its card', async () => {
    const { admin, user } = await stageAdmin('#/settings/triggers');
    const cardOf = () => screen.findByRole('region', { name: 'The bot does not know' });
    await user.click(within(await cardOf()).getByRole('button', { name: /^Tune/ }));
    await user.clear(screen.getByLabelText('Misses in a row'));
    await user.type(screen.getByLabelText('Misses in a row'), '5');
    admin.settings = { ...admin.settings, bot: { ...admin.settings.bot, misses: 7 } };
    await user.click(screen.getByRole('link', { name: 'Idle visitors' }));
    await user.click(bar().getByRole('button', { name: 'Save' }));
    await user.click(await bar().findByRole('link', { name: 'Handover · The bot does not know' }));
    const card = await cardOf();
    await waitFor(() => expect(document.activeElement).toBe(card));
    await user.click(bar().getByRole('button', { name: 'Load theirs, drop mine' }));
    await waitFor(() => expect(bar().queryByText(/You both changed/)).toBeNull());
  });

  it('says that the server is away, and loads when asked again', async () => {
    const { admin, user } = await stageAdmin(KNOWLEDGE, (server) => {
      server.isDown = true;
    });
    expect(await screen.findByText('The settings could not be loaded.')).toBeTruthy();
    admin.isDown = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await siteSwitch('Toko Rotan')).toBeTruthy();
  });
});
