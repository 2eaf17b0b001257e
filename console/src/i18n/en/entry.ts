/** The words before the desk: signing in and setting up. */

export const entry = {
  signIn: {
    title: 'Sign in',
    lead: 'Answer the people who are waiting for you.',
    email: 'Email',
    password: 'Password',
    submit: 'Sign in',
    busy: 'Signing in…',
    wrong: 'This e-mail and password do not match.',
    limited: (wait: string) => `Too many attempts. Try again in ${wait}.`,
    needEmail: 'Write your e-mail address.',
    needPassword: 'Write your password.',
    setupNeeded: 'This workspace has no agent yet. Open the setup link that the server printed when it started.',
  },

  setup: {
    title: 'Set up your workspace',
    lead: 'You become its first administrator. This takes a minute.',
    name: 'Name',
    nameHint: 'Visitors see it when you answer.',
    passwordHint: 'At least 10 characters.',
    showPassword: 'Show what I type',
    website: 'Website',
    websiteHint: 'Where the chat will live, such as https://shop.example. You can add it later.',
    optional: 'optional',
    submit: 'Create workspace',
    busy: 'Creating…',
    needName: 'Write your name.',
    shortPassword: 'Use at least 10 characters.',
    badEmail: 'Write an e-mail address such as name@shop.example.',
    badWebsite: 'Write an address that starts with https:// or http://.',
    used: 'This setup link was used or is not valid. Ask the server for a new one, or sign in.',
    toSignIn: 'Go to sign in',
    failed: 'That did not work. Check the fields and try again.',
  },
};

export type EntryTexts = typeof entry;
