/** A server that takes files as Sapa's does (protocol: `http-files.ts`), and fails as a test wants it to. Over real HTTP. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Kept {
  readonly name: string;
  readonly bytes: number;
  data: Buffer;
}

/** `cut`: half of the body is kept, then the connection breaks; `deaf`: all of it is, but nobody hears so. */
export type Fault = 'cut' | 'deaf' | 'gone' | { readonly status: number; readonly body?: object };

export async function openFilesServer() {
  const files = new Map<string, Kept>();
  const asked: string[] = [];
  const tokens = new Set<string | undefined>();
  /** What goes wrong with the next requests to a method: first the first. */
  const faults: [method: string, fault: Fault][] = [];
  let count = 0;

  const answer = (response: ServerResponse, status: number, body: object = {}) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const state = (id: string, { name, bytes, data }: Kept) => ({
    offset: data.length,
    ...(data.length === bytes && { attachment: { id, name, bytes, type: 'application/octet-stream' } }),
  });

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const { method = '', url = '', headers } = request;
    const path = url.replace(/^\/files\/?|\?.*$/g, '');
    asked.push([method, path, headers['upload-offset']].filter(Boolean).join(' '));
    tokens.add(headers.authorization);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const at = faults.findIndex(([of]) => of === method);
    const fault = at < 0 ? undefined : faults.splice(at, 1)[0]?.[1];
    if (typeof fault === 'object') return answer(response, fault.status, fault.body);
    if (fault === 'gone') files.clear();
    return method === 'POST' ? post(path, body, response) : goOn(path, body, fault, request, response);
  }

  function post(path: string, body: Buffer, response: ServerResponse) {
    const { name, bytes, ids } = JSON.parse(String(body));
    if (path === 'links') {
      const links = (ids as string[]).map((id) => [id, `/files/${id}/x`]);
      return answer(response, 200, { links: Object.fromEntries(links) });
    }
    const id = `f${++count}`;
    files.set(id, { name, bytes, data: Buffer.alloc(0) });
    return answer(response, 201, { id, offset: 0 });
  }

  function goOn(
    path: string,
    body: Buffer,
    fault: Fault | undefined,
    request: IncomingMessage,
    response: ServerResponse,
  ) {
    const id = path.replace(/\/offset$/, '');
    const kept = files.get(id);
    if (!kept) return answer(response, 404);
    if (request.method === 'DELETE') {
      files.delete(id);
      return void response.writeHead(204).end();
    }
    if (request.method === 'PATCH') {
      const offset = Number(request.headers['upload-offset']);
      if (offset !== kept.data.length) return answer(response, 409, { reason: 'conflict', offset: kept.data.length });
      kept.data = Buffer.concat([kept.data, fault === 'cut' ? body.subarray(0, body.length / 2) : body]);
    }
    if (fault) return void request.socket.destroy();
    return answer(response, 200, state(id, kept));
  }

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files,
    asked,
    tokens,
    fail: (...next: typeof faults) => void faults.push(...next),
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
