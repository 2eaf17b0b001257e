/** Secrets as the server shows them: dots and the last characters, such as ••••1234. Left so, they stay what they are. */
export const isMasked = (value: unknown): value is string => typeof value === 'string' && value.startsWith('••••');
