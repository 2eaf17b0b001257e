import type { ConversationEvent, EventBody } from '@sapa/protocol';
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { explainShop } from '../../../preview/admin-sample.ts';
import { stageAdmin } from '../../../preview/stage-admin.tsx';

const log = (...bodies: EventBody[]): ConversationEvent[] =>
  bodies.map((body, at) => ({ ...body, seq: at + 1, at: 0 }));
const SAID: EventBody = {
  type: 'messageSent',
  by: { kind: 'visitor' },
  text: 'ongkir',
  visibility: 'public',
};
const FLOW = log(
  SAID,
  { type: 'understood', language: 'en', confidence: 1, zone: 'flow' },
  {
    type: 'messageSent',
    by: { kind: 'bot' },
    text: 'Which order?',
    visibility: 'public',
    quickReplies: [{ option: 't', label: 'Track it' }],
  },
  { type: 'flowReached', flow: 'gone', step: 'number', tries: 0 },
);
const BOT_OFF = log(SAID, {
  type: 'handoverRequested',
  trigger: 'botOff',
  summary: { asked: [], answered: [], misses: 0 },
});

const open = async (hash = '#/settings/bench') => {
  const staged = await stageAdmin(hash, (admin) => {
    admin.explain = explainShop;
  });
  await screen.findByRole('heading', { name: 'Test bench' });
  return staged;
};
const result = () => within(screen.getByRole('region', { name: 'What the bot makes of it' }));
const asked = ({ asked: all }: Awaited<ReturnType<typeof open>>['admin']) =>
  all.filter(([what]) => what === 'POST bot/explain').map(([, body]) => body as { text: string; bot?: object });

describe('the test bench', () => {
  it('says what the bot does, how sure it is, and what came near', async () => {
    const { user } = await open();
    await user.type(screen.getByRole('textbox', { name: 'What a visitor says' }), 'ongkir');
    expect(await result().findByText('answers this')).toBeTruthy();
    expect(result().getByText('91%')).toBeTruthy();
    expect(result().getByText(/^Ongkir ke seluruh Jawa/)).toBeTruthy();
    const candidates = within(result().getByRole('list', { name: 'Closest answers' }));
    expect(candidates.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '#/settings/knowledge/ongkir',
      '#/settings/knowledge/shipping',
      '#/settings/knowledge/garansi',
    ]);
  });

  it('says why it would hand over, in which mood, and to whom', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('textbox', { name: 'What a visitor says' }));
    await user.paste('MANA orangnya!!!');
    expect(await result().findByText('hands over to a person')).toBeTruthy();
    expect(result().getByText('The visitor asks for a person')).toBeTruthy();
    expect(result().getByText('H3')).toBeTruthy();
    expect(result().getByText(/written in capitals, exclamation marks/)).toBeTruthy();
    expect(result().getByText('The visitor picks where several departments are open')).toBeTruthy();
  });

  it('says which flow starts, what it says, and what it would be without it', async () => {
    const { admin, user } = await open();
    admin.preview = () => ({ events: FLOW });
    await user.type(screen.getByRole('textbox', { name: 'What a visitor says' }), 'ongkir');
    expect(await result().findByText('A flow starts')).toBeTruthy();
    expect(result().getByText('Which order?')).toBeTruthy();
    expect(result().getByText('Track it')).toBeTruthy();
    expect(result().queryByText(/^Ongkir ke seluruh Jawa/)).toBeNull();
    expect(result().getByRole('heading', { name: 'Else: without this flow' })).toBeTruthy();
    expect(result().getByText('The bot answers this.')).toBeTruthy();
    const [, body] = admin.asked.findLast(([what]) => what === 'POST bot/preview') ?? [];
    expect(body).toEqual({ site: 'toko', language: 'id', commands: [{ type: 'say', text: 'ongkir' }] });
  });

  it('says that a site without a bot goes straight to a person', async () => {
    const { admin, user } = await open();
    admin.preview = () => ({ events: BOT_OFF });
    await user.type(screen.getByRole('textbox', { name: 'What a visitor says' }), 'ongkir');
    expect(await result().findByText('hands over to a person')).toBeTruthy();
    expect(result().getByText('Handed over to a person: this site has no bot')).toBeTruthy();
    expect(result().queryByText(/^Ongkir ke seluruh Jawa/)).toBeNull();
  });

  it('asks once the typing rests, with the draft only where it differs', async () => {
    const { admin, user } = await open();
    await user.type(screen.getByRole('textbox', { name: 'What a visitor says' }), 'ongkir');
    await result().findByText('answers this');
    expect(asked(admin)).toEqual([{ text: 'ongkir', site: 'toko' }]);
    await user.click(screen.getByRole('link', { name: 'Berapa ongkir?' }));
    await user.type(await screen.findByRole('textbox', { name: 'Answer' }), ' Cepat.');
    await user.click(screen.getByRole('link', { name: 'Try it in the test bench' }));
    await waitFor(() => expect(asked(admin)).toHaveLength(2));
    expect(asked(admin)[1]?.text).toBe('Berapa ongkir?');
    expect(JSON.stringify(asked(admin)[1]?.bot)).toContain('Cepat.');
    expect(await result().findByText(/Cepat\.$/)).toBeTruthy();
  });

  it('keeps quiet about nothing, and says when it cannot ask', async () => {
    const { admin, user } = await open();
    expect(result().getByText(/appears here while you write/)).toBeTruthy();
    admin.isDown = true;
    await user.click(screen.getByRole('button', { name: 'I want to talk to a human' }));
    expect(await result().findByText(/cannot be reached/)).toBeTruthy();
  });
});
