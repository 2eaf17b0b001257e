import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { me } from '../../../preview/sample.ts';
import type { Refusal, SignedIn } from '../../session/api.ts';
import { createShelf } from '../../session/shelf.ts';
import { createUi, UiContext } from '../ui.ts';
import { SignIn } from './sign-in.tsx';

function stage(answer: SignedIn | Refusal, isSetupNeeded = false) {
  const tried: string[][] = [];
  const signIn = async (email: string, password: string) => {
    tried.push([email, password]);
    return answer;
  };
  cleanup();
  render(
    <UiContext.Provider value={createUi(createShelf(undefined), 'en')}>
      <SignIn isSetupNeeded={isSetupNeeded} signIn={signIn} />
    </UiContext.Provider>,
  );
  return { tried, user: userEvent.setup() };
}
const email = () => screen.getByRole('textbox', { name: 'Email' });
const password = () => screen.getByLabelText('Password');

describe('sign in', () => {
  it('sends e-mail and password', async () => {
    const { tried, user } = stage({ ok: true, agent: me });
    await user.type(email(), ' rani@tokorotan.example ');
    await user.type(password(), 'a long secret{Enter}');
    expect(tried).toEqual([['rani@tokorotan.example', 'a long secret']]);
  });

  it('says what is missing at the field, and puts the cursor there', async () => {
    const { tried, user } = stage({ ok: true, agent: me });
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(document.activeElement).toBe(email());
    expect(email().getAttribute('aria-invalid')).toBe('true');
    await user.type(email(), 'rani@tokorotan.example{Enter}');
    expect(document.activeElement).toBe(password());
    expect(tried).toEqual([]);
  });

  it.each([
    [{ ok: false, reason: 'unauthorized' }, 'This e-mail and password do not match.'],
    [{ ok: false, reason: 'rate_limited', retryAfterMs: 300_000 }, 'Too many attempts. Try again in 5 min.'],
    [{ ok: false, reason: 'unreachable' }, 'The server cannot be reached.'],
  ] as const)('says %j in words', async (refusal, words) => {
    const { user } = stage(refusal);
    await user.type(email(), 'rani@tokorotan.example');
    await user.type(password(), 'wrong{Enter}');
    expect(await screen.findByText(words)).toBeTruthy();
    expect(document.activeElement).toBe(password());
  });

  it('points to the setup link while nobody can sign in', () => {
    stage({ ok: true, agent: me }, true);
    expect(screen.getByText(/Open the setup link/)).toBeTruthy();
  });
});
