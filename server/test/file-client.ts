/** Uploads and fetches as pages do, over real HTTP. */

import { readdirSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import type { Attachment, BegunView, FileLinksView, UploadView } from '@sapa/protocol';
import { png } from '../src/files/test/samples.ts';
import { type House, SETTINGS, SHOP } from './house.ts';
import type { WireClient } from './wire-client.ts';

export type Headers = Readonly<Record<string, string>>;

/** What names this visitor to the server. */
export async function bearerOf(visitor: WireClient): Promise<Headers> {
  const welcome = await visitor.next('welcome');
  const token = 'token' in welcome ? welcome.token : undefined;
  return { origin: SHOP, authorization: `Bearer ${token}` };
}

export const agentHeaders = async (house: House, id: string): Promise<Headers> => ({ cookie: await house.cookie(id) });

export function fileClient(base: string, headers: Headers) {
  const call = (method: string, path: string, more: RequestInit = {}) =>
    fetch(`${base}${path}`, { method, ...more, headers: { ...headers, ...(more.headers as Headers) } });
  const json = (path: string, body: unknown) =>
    call('POST', path, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const begin = (name: string, bytes: number, query = '') => json(`/files${query}`, { name, bytes });
  const write = (id: string, offset: number, bytes: Uint8Array) =>
    call('PATCH', `/files/${id}`, {
      headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(offset) },
      body: new Uint8Array(bytes),
    });

  async function upload(name: string, bytes: Uint8Array): Promise<Attachment> {
    const { id } = (await (await begin(name, bytes.length)).json()) as BegunView;
    const response = await write(id, 0, bytes);
    const { attachment } = (await response.json()) as UploadView;
    if (!attachment) throw new Error(`not whole: ${response.status}`);
    return attachment;
  }

  async function links(...ids: string[]): Promise<FileLinksView['links']> {
    return ((await (await json('/files/links', { ids })).json()) as FileLinksView).links;
  }

  return {
    call,
    json,
    begin,
    write,
    upload,
    links,
    offset: (id: string) => call('GET', `/files/${id}/offset`),
    cancel: (id: string) => call('DELETE', `/files/${id}`),
    /** The path of one file that may be seen. */
    async link(id: string): Promise<string> {
      return (await links(id))[id] ?? 'no link';
    },
    /** A PATCH that says nothing of its length; `body` writes it. Answers as soon as the server does. */
    stream(id: string, offset: number, body: (send: (bytes: Uint8Array) => Promise<void>) => Promise<void>) {
      return streamed(`${base}/files/${id}`, { ...headers, 'upload-offset': String(offset) }, body);
    },
  };
}

/** @returns the status, or `cut` where the line ended without one */
function streamed(
  url: string,
  headers: Headers,
  body: (send: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<number | 'cut'> {
  return new Promise((resolve) => {
    const asked = httpRequest(url, {
      method: 'PATCH',
      headers: { ...headers, 'content-type': 'application/octet-stream', 'transfer-encoding': 'chunked' },
    });
    asked.once('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 'cut');
    });
    asked.once('error', () => resolve('cut'));
    const send = (bytes: Uint8Array) => new Promise<void>((sent) => asked.write(bytes, () => sent()));
    body(send).then(
      () => asked.end(),
      () => asked.destroy(),
    );
  });
}

/** Of the site that takes files. */
export const MAX = 64 * 1024;
/** A page of the site that takes none. */
export const OTHER = 'http://other.example';
export const WITH_FILES = {
  ...SETTINGS,
  sites: [
    ...SETTINGS.sites.map((site) => ({ ...site, files: { maxBytes: MAX } })),
    { key: 'plain', name: 'Plain', origins: [OTHER], departments: ['sales'], files: { enabled: false } },
  ],
};

export async function visitorAt(house: House) {
  const line = await house.visitor();
  return { line, ...fileClient(house.base, await bearerOf(line)) };
}

/** A file that a visitor sent, in a conversation of their own. */
export async function sentAt(house: House, bytes: Uint8Array = png(3, 2), name = 'receipt.png') {
  const person = await visitorAt(house);
  const file = await person.upload(name, bytes);
  const ack = await person.line.do({ type: 'say', text: '', attachments: [file.id] });
  if (ack.t !== 'ack' || !ack.conversation) throw new Error(`refused: ${JSON.stringify(ack)}`);
  return { person, file, conversation: ack.conversation };
}

export const reasonOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { reason: string }).reason,
];
export const begun = async (response: Response) => ((await response.json()) as BegunView).id;

/** Contents on the disk. */
export const blobsOf = ({ folder }: House) =>
  readdirSync(join(folder, 'files'), { recursive: true }).filter((name) => /^..\/.{62}$/.test(String(name)));
export const partsOf = ({ folder }: House) => readdirSync(join(folder, 'files/incoming'));
export const partOf = ({ folder }: House, id: string) => join(folder, 'files/incoming', `${id}.part`);
