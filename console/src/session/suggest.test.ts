import type { ConversationId } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import { suggestionsSample } from '../../preview/sample.ts';
import { createSuggest } from './api.ts';

const id = 'c/1' as ConversationId;
const answering = (response: () => Response) => createSuggest(async () => response())(id);

describe('asking for suggestions', () => {
  it('asks for one conversation and hands over what the knowledge has', async () => {
    const paths: string[] = [];
    const suggest = createSuggest(async (path, init) => {
      paths.push(`${init?.method} ${path}`);
      return new Response(JSON.stringify(suggestionsSample));
    });
    expect(await suggest(id)).toEqual(suggestionsSample);
    expect(paths).toEqual(['GET /api/v1/conversations/c%2F1/suggestions']);
  });

  it('is silent about a refusal, an answer of another kind, and a broken network', async () => {
    expect(await answering(() => new Response('{"reason":"not_found"}', { status: 404 }))).toBeUndefined();
    expect(await answering(() => new Response('<html>'))).toBeUndefined();
    expect(await answering(() => new Response('{"suggestions":null}'))).toBeUndefined();
    const broken = createSuggest(async () => {
      throw new TypeError('network');
    });
    expect(await broken(id)).toBeUndefined();
  });
});
