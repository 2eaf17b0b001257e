import type { SetupBody } from '@sapa/protocol';
import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { me } from '../../../preview/sample.ts';
import type { Refusal, SignedIn } from '../../session/api.ts';
import { createShelf } from '../../session/shelf.ts';
import { createUi, UiContext } from '../ui.ts';
import { Setup } from './setup.tsx';

function stage(answer: SignedIn | Refusal) {
  const sent: SetupBody[] = [];
  const left: string[] = [];
  const setup = async (body: SetupBody) => {
    sent.push(body);
    return answer;
  };
  cleanup();
  render(
    <UiContext.Provider value={createUi(createShelf(undefined), 'en')}>
      <Setup token="T" setup={setup} onLeave={() => left.push('left')} />
    </UiContext.Provider>,
  );
  return { sent, left, user: userEvent.setup() };
}
const field = (name: string) => screen.getByLabelText(name);
async function fill(user: ReturnType<typeof userEvent.setup>) {
  await user.type(field('Name'), 'Rani');
  await user.type(field('Email'), 'rani@tokorotan.example');
  await user.type(field('Password'), 'a long secret');
}

describe('setup', () => {
  it('sends the one-use token with what was written, in the language chosen', async () => {
    const { sent, user } = stage({ ok: true, agent: me });
    await fill(user);
    await user.type(field('Website'), 'https://tokorotan.example');
    await user.selectOptions(field('Language'), 'id');
    await user.click(screen.getByRole('button', { name: 'Buat ruang kerja' }));
    expect(sent).toEqual([
      {
        token: 'T',
        name: 'Rani',
        email: 'rani@tokorotan.example',
        password: 'a long secret',
        language: 'id',
        website: 'https://tokorotan.example',
      },
    ]);
  });

  it('says at each field what is wrong, before it asks the server', async () => {
    const { sent, user } = stage({ ok: true, agent: me });
    await user.type(field('Name'), 'Rani');
    await user.type(field('Email'), 'rani');
    await user.type(field('Password'), 'short');
    await user.type(field('Website'), 'javascript:alert(1)');
    await user.click(screen.getByRole('button', { name: 'Create workspace' }));
    const wrong = ['Email', 'Password', 'Website'].map((name) => field(name).getAttribute('aria-invalid'));
    expect(wrong).toEqual(['true', 'true', 'true']);
    expect(document.activeElement).toBe(field('Email'));
    expect(sent).toEqual([]);
  });

  it('puts the server’s answer at the field it names', async () => {
    const { user } = stage({ ok: false, reason: 'invalid_body', problems: [{ path: 'email', message: 'taken' }] });
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Create workspace' }));
    expect(await screen.findByText(/Write an e-mail address such as/)).toBeTruthy();
  });

  it('leads to sign in when the link was used', async () => {
    const { left, user } = stage({ ok: false, reason: 'unauthorized' });
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Create workspace' }));
    await user.click(await screen.findByRole('button', { name: 'Go to sign in' }));
    expect(left).toEqual(['left']);
  });
});
