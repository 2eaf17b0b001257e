/** The console's API over real HTTP, as an administrator or whoever else is named. */
import type { ProblemView, RefusalView } from '@sapa/protocol';
import type { House } from './house.ts';

export interface Answer<View> {
  readonly status: number;
  readonly body: View & RefusalView;
}

export type Ask = <View = RefusalView>(method: string, path: string, body?: unknown) => Promise<Answer<View>>;

/** @param body a text is sent as it is */
export function asking(house: House, agent = 'boss'): Ask {
  return async (method, path, body) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`${house.base}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', cookie: await house.cookie(agent) },
      ...(body !== undefined && { body: text }),
    });
    const answer = response.status === 204 ? {} : await response.json();
    return { status: response.status, body: answer };
  };
}

export const pathsOf = (problems: readonly ProblemView[] = []): string[] => problems.map(({ path }) => path);
