import type { ConversationId, Language, VisitorId } from '@sapa/protocol';
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import {
  activePage,
  me,
  offeredPage,
  queuedPage,
  RANI,
  suggestionsSample,
  upsetPage,
} from '../../../preview/sample.ts';
import { stageDesk } from '../../../preview/stage.tsx';
import type { AskSuggestions } from '../../session/api.ts';

const NOW = new Date(2026, 2, 3, 12).getTime();
const id = (text: string) => text as ConversationId;
const ANGRY = 'SUDAH SAYA KIRIM TIGA KALI!!! Kapan dikirim??';

async function open(page = upsetPage(NOW), language: Language = 'en', suggest?: AskSuggestions) {
  const staged = await stageDesk([page], NOW, me, language, undefined, suggest);
  await staged.step(() => staged.desk.select(page.snapshot.id));
  const name = language === 'en' ? 'Visitor' : 'Pengunjung';
  return { ...staged, card: within(screen.getByRole('complementary', { name })) };
}
const listOf = (list: HTMLElement) =>
  within(list)
    .getAllByRole('listitem')
    .map((item) => item.textContent?.trim());

describe('the context card', () => {
  it('[C7] says why, in words, and quotes what the visitor said, once', async () => {
    const { card } = await open();
    const why = within(card.getByRole('region', { name: 'Why a person' }));
    expect(why.getByText('The visitor is upset')).toBeTruthy();
    expect(why.getByText(ANGRY).tagName).toBe('BLOCKQUOTE');
    expect(why.getByText('Pesanan saya sudah sampai mana?').tagName).toBe('LI');
    expect(why.getByText('The bot did not understand 1 message')).toBeTruthy();
  });

  it('[C7] names what was collected, and how the visitor is', async () => {
    const { card } = await open();
    const collected = within(card.getByRole('region', { name: 'Collected' }));
    expect(collected.getByText('Order number').nextElementSibling?.textContent).toBe('INV-20417');
    expect(listOf(card.getByRole('list', { name: 'How the visitor is' }))).toEqual(['Upset', 'Urgent']);
    expect(card.getByText('Indonesian')).toBeTruthy();
  });

  it('[C7] speaks Indonesian', async () => {
    const { card } = await open(upsetPage(NOW), 'id');
    expect(card.getByText('Pengunjung kesal')).toBeTruthy();
    expect(card.getByRole('region', { name: 'Terkumpul' })).toBeTruthy();
    expect(listOf(card.getByRole('list', { name: 'Keadaan pengunjung' }))).toEqual(['Kesal', 'Mendesak']);
  });

  it('follows the page they are on, says what they agreed to and which message they answered', async () => {
    const { snapshot, events } = activePage(NOW);
    const { card, server, step } = await open({ events, snapshot: { ...snapshot, proactive: 'lingering' } });
    expect(card.getByText('Answered the message').nextElementSibling?.textContent).toBe('lingering');
    expect(card.queryByRole('region', { name: 'Agreed to' })).toBeNull();
    await step(() =>
      server.happen(
        snapshot.id,
        { type: 'pageVisited', page: { url: 'https://tokorotan.example/kasir?langkah=2', title: 'Checkout' } },
        { type: 'consentGiven', text: 'We keep this chat for a year.' },
      ),
    );
    const page = card.getByRole('link', { name: 'Checkout' });
    expect(page.getAttribute('href')).toBe('https://tokorotan.example/kasir?langkah=2');
    expect(card.getByText('tokorotan.example/kasir')).toBeTruthy();
    const agreed = within(card.getByRole('region', { name: 'Agreed to' }));
    expect(agreed.getByText('We keep this chat for a year.').tagName).toBe('Q');
    expect(agreed.getByText(/3 March|March 3/).getAttribute('datetime')).toBe(new Date(NOW).toISOString());
  });

  it('says that the site vouches for who it is', async () => {
    const { card, server, step } = await open(activePage(NOW));
    expect(card.queryByText('Signed in')).toBeNull();
    await step(() => server.happen(id('a1'), { type: 'identified', visitor: 'maya' as VisitorId }));
    expect(card.getByText('Signed in').getAttribute('title')).toBe('The site vouches for who this is.');
    expect(within(screen.getByRole('log')).getByText('The visitor signed in on the site')).toBeTruthy();
  });

  it('is quiet about a neutral visitor of whom nothing is known', async () => {
    const { card } = await open(queuedPage(NOW));
    expect(card.queryByRole('list', { name: 'How the visitor is' })).toBeNull();
    expect(card.queryByRole('region', { name: 'Collected' })).toBeNull();
    expect(card.queryByText('May answer it')).toBeNull();
  });

  it('shows the answers the bot thought of, once the chat is mine and their words are here', async () => {
    const { card, server, step, pass } = await open(upsetPage(NOW), 'en', async () => suggestionsSample);
    expect(card.queryByText('May answer it')).toBeNull();
    await step(() => server.happen(id('u1'), { type: 'accepted', agent: RANI, name: 'Rani' }));
    await pass(1_000);
    expect(card.getByText('May answer it')).toBeTruthy();
    expect(card.getByText('Where is my order?')).toBeTruthy();
    expect(card.getByText('Send me the order number and I will look it up.')).toBeTruthy();
    expect(card.queryByText('Do you offer instalments?')).toBeNull();
  });

  it('follows the visitor’s mood while I answer', async () => {
    const calm: AskSuggestions = async () => ({ suggestions: [], mood: 'pleased', urgency: 'normal' });
    const { card, server, step, pass } = await open(upsetPage(NOW), 'en', calm);
    await step(() => server.happen(id('u1'), { type: 'accepted', agent: RANI, name: 'Rani' }));
    await pass(1_000);
    expect(listOf(card.getByRole('list', { name: 'How the visitor is' }))).toEqual(['Pleased']);
  });
});

describe('marks in the lists', () => {
  const marksOf = (text: string | null) => [/upset/, /urgent/].map((mark) => mark.test(text ?? ''));

  it('say in words, for those who do not see them, who is upset and what is urgent', async () => {
    await stageDesk([upsetPage(NOW), queuedPage(NOW)], NOW);
    expect(marksOf(screen.getByRole('link', { name: /Bambang/ }).textContent)).toEqual([true, true]);
    expect(marksOf(screen.getByRole('link', { name: /3fa2/ }).textContent)).toEqual([false, false]);
    expect(screen.getByTitle('The visitor is upset').querySelector('svg')).toBeTruthy();
  });

  it('are on an offer too, in Indonesian', async () => {
    const page = offeredPage(NOW);
    const { server, step } = await stageDesk([page], NOW, me, 'id');
    const card = screen.getByRole('article');
    expect(within(card).queryByTitle('Pengunjung kesal')).toBeNull();
    await step(() =>
      server.happen(page.snapshot.id, {
        type: 'understood',
        language: 'id',
        confidence: 0,
        zone: 'miss',
        mood: 'frustrated',
        urgency: 'high',
      }),
    );
    expect(within(card).getByTitle('Pengunjung kesal')).toBeTruthy();
    expect(within(card).getByText('Ini mendesak')).toBeTruthy();
  });
});

describe('the log of a flow', () => {
  it('says what was collected and what failed, and nothing of the steps', async () => {
    await open();
    const lines = [...screen.getByRole('log').querySelectorAll('.line')].map((line) => line.textContent);
    expect(lines).toEqual([
      'The conversation started',
      'Order number: INV-20417',
      'The bot asked another system: Order system',
      'The other system does not know what was asked for',
      'The bot set priority 2',
      'The visitor is upset',
      'Waiting for Support',
    ]);
  });
});
