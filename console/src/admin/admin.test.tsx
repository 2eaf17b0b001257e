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
    const entry = screen.getByRole('link', { name: 'Bot settings', hidden: true });
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
    expect(screen.queryByRole('link', { name: 'Bot settings', hidden: true })).toBeNull();
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
