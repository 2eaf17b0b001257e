/** Which screen the console is at: nobody known yet, first run, sign in, or an agent at the desk. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { AgentView, SetupBody } from '@sapa/protocol';
import type { Api, Refusal, SignedIn } from './api.ts';

export type Phase =
  | { readonly at: 'checking' }
  | { readonly at: 'unreachable' }
  | { readonly at: 'setup'; readonly token: string }
  | { readonly at: 'signIn'; readonly isSetupNeeded: boolean }
  | { readonly at: 'desk'; readonly agent: AgentView };

export interface Entry {
  readonly phase: ReadonlySignal<Phase>;
  /** Asks the server who we are. */
  check(): Promise<void>;
  signIn(email: string, password: string): Promise<SignedIn | Refusal>;
  setup(body: SetupBody): Promise<SignedIn | Refusal>;
  signOut(): Promise<void>;
  toSignIn(): Promise<void>;
  /** The line was refused: signed out elsewhere, or this page and the server do not fit together. Never tries by itself. */
  lost(): Promise<void>;
}

/** @param setupToken from the setup link, if that is how the page was opened */
export function createEntry(api: Api, setupToken: string | undefined): Entry {
  const phase = signal<Phase>({ at: 'checking' });

  async function toSignIn() {
    phase.value = { at: 'signIn', isSetupNeeded: await api.isSetupNeeded() };
  }
  const entered = (result: SignedIn | Refusal) => {
    if (result.ok) phase.value = { at: 'desk', agent: result.agent };
    return result;
  };
  async function check() {
    phase.value = { at: 'checking' };
    // A link that was used leads to where everybody else goes.
    if (setupToken && (await api.isSetupNeeded())) {
      phase.value = { at: 'setup', token: setupToken };
      return;
    }
    const result = entered(await api.session());
    if (result.ok) return;
    if (result.reason === 'unreachable' || result.reason === 'failed') phase.value = { at: 'unreachable' };
    else await toSignIn();
  }
  return {
    phase,
    check,
    signIn: async (email, password) => entered(await api.signIn(email, password)),
    setup: async (body) => entered(await api.setup(body)),
    async signOut() {
      await api.signOut();
      await toSignIn();
    },
    toSignIn,
    async lost() {
      const result = await api.session();
      if (!result.ok && result.reason === 'unauthorized') await toSignIn();
      else phase.value = { at: 'unreachable' };
    },
  };
}

/** `#setup=TOKEN` of the link the server printed. */
export function setupTokenIn(hash: string): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, '')).get('setup') ?? undefined;
}
