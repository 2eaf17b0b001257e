/** A server's side of uploads, in memory, for previews and tests: takes pieces in their place, and fails when it is told to. */
import type { Attachment } from '@sapa/protocol';
import type { Fetch } from '../src/session/api.ts';

export interface FakeFiles {
  readonly fetch: Fetch;
  /** Method and path of every request, oldest first. */
  readonly asked: readonly string[];
  /** What has arrived whole. */
  known(id: string): Attachment | undefined;
  /** What the next requests are answered, one each: a status, or a network that is gone. */
  answerNext(...answers: readonly Plan[]): void;
  /** From now on nothing is answered until `go`. */
  hold(): void;
  go(): void;
}

/** `lostAnswer`: done, but nobody hears of it. */
type Plan = number | 'ok' | 'gone' | 'lostAnswer';

interface Kept {
  readonly name: string;
  readonly bytes: number;
  offset: number;
}

const TYPES: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', pdf: 'application/pdf' };

function attachmentOf(id: string, { name, bytes }: Kept): Attachment {
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return { id, name, type, bytes, ...(type.startsWith('image/') && { width: 1_200, height: 800 }) };
}

export function createFakeFiles(): FakeFiles {
  const kept = new Map<string, Kept>();
  const asked: string[] = [];
  const planned: Plan[] = [];
  let held: Promise<void> | undefined;
  let go = () => {};

  const isWhole = ({ bytes, offset }: Kept) => offset === bytes;
  const known = (id: string) => {
    const file = kept.get(id);
    return file && isWhole(file) ? attachmentOf(id, file) : undefined;
  };
  const told = (id: string, status: number, file: Kept) =>
    Response.json(
      { id, offset: file.offset, ...(isWhole(file) && { attachment: attachmentOf(id, file) }) },
      { status },
    );

  async function answer(path: string, { method = 'GET', headers, body }: RequestInit): Promise<Response> {
    if (method === 'POST') {
      const id = `f${kept.size + 1}`;
      const file = { ...(JSON.parse(String(body)) as { name: string; bytes: number }), offset: 0 };
      kept.set(id, file);
      return told(id, 201, file);
    }
    const id = path.split('/')[2] ?? '';
    const file = kept.get(id);
    if (!file) return Response.json({ reason: 'not_found' }, { status: 404 });
    if (method === 'DELETE') {
      kept.delete(id);
      return new Response(null, { status: 204 });
    }
    if (method === 'PATCH') {
      const at = Number(new Headers(headers).get('upload-offset'));
      if (at !== file.offset) return told(id, 409, file);
      file.offset += (body as Blob).size;
    }
    return told(id, 200, file);
  }
  return {
    asked,
    known,
    answerNext: (...answers) => void planned.push(...answers),
    hold() {
      held = new Promise((done) => {
        go = done;
      });
    },
    go: () => go(),
    async fetch(path, init = {}) {
      asked.push(`${init.method ?? 'GET'} ${path}`);
      await held;
      if (init.signal?.aborted) throw new DOMException('aborted', 'AbortError');
      const plan = planned.shift();
      if (plan === 'gone') throw new TypeError('Failed to fetch');
      if (typeof plan === 'number') return Response.json({ reason: 'x' }, { status: plan });
      const response = await answer(path, init);
      if (plan === 'lostAnswer') throw new TypeError('Failed to fetch');
      return response;
    },
  };
}
