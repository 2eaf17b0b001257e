import type { ConversationId } from '@sapa/protocol';
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { activePage, RANI } from '../../../preview/sample.ts';
import { stageDesk } from '../../../preview/stage.tsx';

const NOW = new Date(2026, 2, 3, 12).getTime();
const id = 'a1' as ConversationId;
const log = () => within(screen.getByRole('log'));
const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' });
const rani = { kind: 'agent', agent: RANI, name: 'Rani' } as const;
const message = { type: 'messageSent', visibility: 'public' } as const;

async function stage() {
  const staged = await stageDesk([activePage(NOW)], NOW);
  await staged.step(() => staged.desk.select(id));
  return staged;
}

describe('emphasis', () => {
  it('is put around what is selected by Ctrl+B and Ctrl+I, and taken away again', async () => {
    const { user, desk } = await stage();
    await user.type(area(), 'Two weeks');
    area().setSelectionRange(4, 9);
    await user.keyboard('{Control>}b{/Control}');
    expect(area().value).toBe('Two **weeks**');
    await user.keyboard('{Control>}i{/Control}');
    expect(desk.drafts.get(id, 'reply')).toBe('Two ***weeks***');
    await user.keyboard('{Control>}b{/Control}');
    expect(area().value).toBe('Two *weeks*');
  });

  it('is drawn in the words of agents and of the bot', async () => {
    const { server, step } = await stage();
    const text = '**Two** weeks:\n- *oak*\n- `SKU-1`\n\n[Look](https://tokorotan.example/a)';
    await step(() => server.happen(id, { ...message, by: rani, text }, { ...message, by: { kind: 'bot' }, text }));
    expect(
      log()
        .getAllByText('Two')
        .map(({ tagName }) => tagName),
    ).toEqual(['STRONG', 'STRONG']);
    expect(log().getAllByText('SKU-1')[0]?.closest('li')).toBeTruthy();
    const [link] = log().getAllByRole('link', { name: 'Look' });
    expect(link?.getAttribute('href')).toBe('https://tokorotan.example/a');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer nofollow');
  });

  it('means nothing in the words of visitors, but safe addresses do', async () => {
    const { server, step } = await stage();
    const text =
      '**Now** [here](https://evil.example) https://tokorotan.example/a?b=1, me@shop.example javascript:alert(1)';
    await step(() => server.happen(id, { ...message, by: { kind: 'visitor' }, text }));
    expect(log().getByText(/\*\*Now\*\* \[here\]/)).toBeTruthy();
    expect(log().getByRole('link', { name: 'https://tokorotan.example/a?b=1' })).toBeTruthy();
    expect(log().getByRole('link', { name: 'me@shop.example' }).getAttribute('href')).toBe('mailto:me@shop.example');
    expect(document.querySelector('a[href^="javascript"]')).toBeNull();
  });

  it.each([
    '[x](javascript:alert(1))',
    '**<img src=x onerror=alert(1)>**',
    '[https://bank.example](https://evil.example)',
    '[x](data:text/html,<script>alert(1)</script>)',
  ])('does no harm: %s', async (text) => {
    const { server, step } = await stage();
    await step(() => server.happen(id, { ...message, by: rani, text }));
    expect(document.querySelector('.bubble img, a[href^="javascript"], a[href^="data"], script')).toBeNull();
    const named = log().queryByRole('link', { name: 'https://bank.example' });
    expect(named === null || named.getAttribute('href') === 'https://bank.example').toBe(true);
  });
});

describe('what happens beside the words', () => {
  const visits = (url: string) => ({ type: 'pageVisited', page: { url, title: url.split('/').at(-1) } }) as const;

  it('is said in quiet lines: of pages in a row only the last, and never read out', async () => {
    const { server, step } = await stage();
    await step(() =>
      server.happen(
        id,
        { type: 'consentGiven', text: 'You may keep it.' },
        visits('https://tokorotan.example/meja'),
        visits('https://tokorotan.example/kasir'),
        visits('https://tokorotan.example/kasir'),
        { type: 'transcriptMailed', to: 'maya@example.com' },
      ),
    );
    expect(log().getByText('The visitor agreed to what the site asks')).toBeTruthy();
    expect(log().queryByText('Now on meja')).toBeNull();
    expect(log().getByText('Now on kasir').closest('.line')?.getAttribute('aria-live')).toBe('off');
    expect(log().getByText('Transcript mailed to maya@example.com')).toBeTruthy();
  });

  it('does not end that they are writing', async () => {
    const { server, step } = await stage();
    await step(() => server.send({ t: 'signal', type: 'typing', conversation: id, by: 'visitor', on: true }));
    await step(() => server.happen(id, visits('https://tokorotan.example/meja')));
    expect(screen.getByRole('log').textContent).toContain('Maya Santoso is writing…');
  });
});

describe('the transcript', () => {
  it('is saved from the menu, in the agent’s language', async () => {
    const { user } = await stage();
    await user.click(screen.getByRole('button', { name: 'More' }));
    const link = screen.getByText('Save transcript').closest('a');
    expect(link?.getAttribute('href')).toBe('/transcript/a1?language=en');
    expect(link?.hasAttribute('download')).toBe(true);
  });
});
