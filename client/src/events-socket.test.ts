import { expect, test, vi } from 'vitest';
import { createEventsSocket, type Fetch } from './events-socket.ts';

const ADDRESS = { open: '/events/visitor?site=s', post: '/events' };

/** A server of one line that the test speaks for. */
function open(answer = 200) {
  let say: (text: string) => void = () => {};
  let end: () => void = () => {};
  let signal: AbortSignal | null | undefined;
  const letters: {
    body: string;
    signal: AbortSignal | null | undefined;
    answer(status: number): void;
    lose(): void;
  }[] = [];
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      const encoder = new TextEncoder();
      say = (text) => controller.enqueue(encoder.encode(text));
      end = () => controller.close();
    },
  });
  const fetch: Fetch = (address, init) => {
    if (address === ADDRESS.open) {
      ({ signal } = init);
      return Promise.resolve(new Response(answer === 200 ? stream : null, { status: answer }));
    }
    return new Promise((resolve, reject) => {
      letters.push({
        body: String(init.body),
        signal: init.signal,
        answer: (status) => resolve(new Response(null, { status })),
        lose: () => reject(new TypeError('network')),
      });
    });
  };
  const socket = createEventsSocket(fetch, ADDRESS);
  const heard: unknown[] = [];
  const closed: number[] = [];
  let isOpen = false;
  socket.onopen = () => {
    isOpen = true;
  };
  socket.onmessage = ({ data }) => heard.push(data);
  socket.onclose = ({ code }) => closed.push(code);
  return {
    socket,
    letters,
    heard,
    closed,
    say: (text: string) => say(text),
    end: () => end(),
    isAborted: () => signal?.aborted,
    async up() {
      say('event: line\ndata: LINE\n\n');
      await vi.waitFor(() => expect(isOpen).toBe(true));
    },
  };
}

test('frames wait for the line, go out in order, one letter at a time', async () => {
  const { socket, letters, up } = open();
  socket.send('1');
  await up();
  socket.send('2');
  socket.send('3');
  expect(letters.map(({ body }) => body)).toEqual(['LINE\n1']);
  letters[0]?.answer(204);
  await vi.waitFor(() => expect(letters).toHaveLength(2));
  expect(letters[1]?.body).toBe('LINE\n2\n3');
});

test('a letter holds no more than the server takes; a long frame goes alone', async () => {
  const { socket, letters, up } = open();
  await up();
  const sizes = [1, 15_000, 15_000, 60_000, 1];
  for (const size of sizes) socket.send('x'.repeat(size));
  for (let sent = 1; sent <= sizes.length; sent++) {
    await vi.waitFor(() => expect(letters).toHaveLength(sent));
    letters[sent - 1]?.answer(204);
  }
  const frames = letters.map(({ body }) =>
    body
      .split('\n')
      .slice(1)
      .map((frame) => frame.length),
  );
  expect(frames.flat()).toEqual(sizes);
  for (const { body } of letters) expect(body.length).toBeLessThanOrEqual(60_005);
  expect(frames).toContainEqual([60_000]);
});

test('what the server says arrives, and its close code too', async () => {
  const { heard, closed, say, up } = open();
  await up();
  say('data: {"t":"pong"}\n\ndata: {"t":"bye"}\n\nevent: close\ndata: {"code":4401}\n\ndata: late\n\n');
  await vi.waitFor(() => expect(closed).toEqual([4401]));
  expect(heard).toEqual(['{"t":"pong"}', '{"t":"bye"}']);
});

test.each([
  [401, 4401],
  [403, 1006],
  [503, 1006],
])('an answer of %i to the opening is a close with %i', async (status, code) => {
  const { closed } = open(status);
  await vi.waitFor(() => expect(closed).toEqual([code]));
});

test.each([
  ['refused', 404],
  ['lost', undefined],
] as const)('a letter that is %s ends the line, once, and nothing more is sent', async (_, status) => {
  const { socket, letters, closed, isAborted, up } = open();
  await up();
  socket.send('1');
  if (status) letters[0]?.answer(status);
  else letters[0]?.lose();
  await vi.waitFor(() => expect(closed).toEqual([1006]));
  socket.send('2');
  expect([letters.length, isAborted()]).toEqual([1, true]);
});

test('a stream that ends is a lost line', async () => {
  const { closed, end, up } = open();
  await up();
  end();
  await vi.waitFor(() => expect(closed).toEqual([1006]));
});

test('closing lets the stream go, and is not told back', async () => {
  const { socket, closed, isAborted, up } = open();
  await up();
  socket.close();
  expect(isAborted()).toBe(true);
  expect(closed).toEqual([]);
});

test('a letter that hangs ends with its line', async () => {
  const { socket, letters, up, closed } = open();
  await up();
  socket.send('1');
  expect(letters[0]?.signal?.aborted).toBe(false);
  socket.close();
  expect(letters[0]?.signal?.aborted).toBe(true);
  letters[0]?.lose();
  expect(closed).toEqual([]);
});
