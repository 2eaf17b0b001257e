/**
 * Puts a settings screen on a page with the admin's part of a server in memory, which masks secrets as the real one does and
 * plays previews by a function of the test.
 */
import type { PreviewBody, PreviewView, Settings, SettingsInput } from '@sapa/protocol';
import { screen } from '@testing-library/preact';
import { keepMasked } from '../../../../../server/src/secrets/connections.ts';
import { keepMaskedSites, maskSettings } from '../../../../../server/src/secrets/settings.ts';
import { stageAdmin } from '../../../../preview/stage-admin.tsx';
import { settingsWith } from './settings.ts';

type Play = (body: PreviewBody) => PreviewView | Promise<PreviewView>;

/** @param path such as `flows` or `flows/track` */
export async function stageScreen(
  path: string,
  bot: SettingsInput['bot'] = {},
  more: Partial<SettingsInput> = {},
  play: Play = () => ({ events: [] }),
) {
  const played: PreviewBody[] = [];
  const { admin, user, go } = await stageAdmin(`#/settings/${path}`, (server) => {
    server.settings = settingsWith(bot, more);
    const { fetch } = server;
    Object.assign(server, {
      async fetch(to: string, init?: RequestInit) {
        if (to.endsWith('/bot/preview')) {
          const body = JSON.parse(String(init?.body)) as PreviewBody;
          played.push(body);
          return new Response(JSON.stringify(await play(body)));
        }
        if (!to.endsWith('/settings')) return fetch(to, init);
        return masked(
          await fetch(to, init?.body ? { ...init, body: unmasked(String(init.body), server.settings) } : init),
        );
      },
    });
  });
  await screen.findByRole('navigation', { name: 'Settings' });
  return {
    admin,
    user,
    go,
    played,
    /** Saves what was typed. @returns the settings in force then */
    async save(): Promise<Settings> {
      const before = admin.settings;
      await user.keyboard('{Control>}s{/Control}');
      await screen.findByText(/^Saved:|^[0-9]+ things? needs?/);
      return admin.settings === before ? before : admin.settings;
    },
  };
}

/** Nothing is sealed here. */
const OPEN = { seal: (text: string) => text, open: (text: string) => text };

async function masked(response: Response): Promise<Response> {
  const body = (await response.json()) as { settings?: Settings };
  const shown = body.settings && maskSettings(body.settings, body.settings.connections, OPEN);
  return new Response(JSON.stringify({ ...body, ...(shown && { settings: shown }) }), { status: response.status });
}

function unmasked(text: string, kept: Settings): string {
  const body = JSON.parse(text) as { changes: Partial<Settings> };
  const { connections, sites } = body.changes;
  return JSON.stringify({
    ...body,
    changes: {
      ...body.changes,
      ...(connections && { connections: keepMasked(connections, kept.connections) }),
      ...(sites && { sites: keepMaskedSites(sites, kept.sites) }),
    },
  });
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const field = (name: string | RegExp) => screen.getByLabelText(name);
