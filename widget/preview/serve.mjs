/**
 * The widget on a bare page with a stand-in for the server (development only): `node preview/serve.mjs [port]`, after a build.
 * It says what a visitor would hear on the way from greeting to rating; it keeps nothing and decides nothing.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const C = 'c1';
const departments = [
  { id: 'sales', name: 'Sales', open: true, agents: 2 },
  { id: 'support', name: 'Support', open: true, agents: 1 },
  { id: 'billing', name: 'Billing', open: true, agents: 0 },
];
const reply = (label) => ({ option: label, label });

const page = (
  query,
) => `<!doctype html><html lang="${query.get('lang') ?? 'en'}" dir="${query.get('dir') ?? 'ltr'}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Preview</title>
<style>* { box-sizing: content-box; letter-spacing: 1px } button, textarea { background: hotpink !important; font: 30px serif !important } body { font: 16px Georgia; background: ${query.get('scheme') === 'dark' ? '#0d0f12' : '#f6f4ef'} }</style>
<h1>A shop</h1><p>Words of a page around the widget.</p>
<script async src="/widget.js" data-site="preview" data-scheme="${query.get('scheme') ?? 'auto'}" data-accent="${query.get('accent') ?? '#0f766e'}"></script>`;

const http = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://preview');
  const headers = {
    'content-security-policy':
      "script-src 'self'; style-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'",
    'content-type': url.pathname.endsWith('.js') ? 'text/javascript' : 'text/html',
  };
  const body = url.pathname.endsWith('.js')
    ? await readFile(dist + url.pathname.slice(1)).catch(() => undefined)
    : page(url.searchParams);
  response.writeHead(body === undefined ? 404 : 200, headers).end(body);
});

new WebSocketServer({ server: http }).on('connection', (socket) => {
  let head = 0;
  const send = (frame) => socket.send(JSON.stringify(frame));
  const signal = (type, rest) => send({ t: 'signal', type, conversation: C, ...rest });
  const happen = (...bodies) => {
    const events = bodies.map((body) => ({ ...body, seq: ++head, at: Date.now() }));
    const first = events[0].seq === 1 && {
      snapshot: { id: C, head, status: 'bot', language: 'en', startedAt: Date.now() },
    };
    send({ t: 'events', conversation: C, events, ...first });
  };
  const says = (by, text, rest) => ({
    type: 'messageSent',
    by: { kind: by, ...(by === 'agent' && { name: 'Rani' }) },
    text,
    visibility: 'public',
    ...rest,
  });
  const answers = {
    requestAgent: () => happen(says('bot', 'Which team can help you best?', { departments })),
    pickDepartment: () => {
      happen({ type: 'queued', department: 'sales', reason: 'handover', priority: 3, skills: [] });
      signal('queue', { position: 2, waitMs: 180_000 });
    },
    end: () => happen({ type: 'ended', by: { kind: 'visitor' }, reason: 'left' }),
    rate: ({ score }) => happen({ type: 'rated', score }),
  };
  /** Words that make something happen. */
  const cues = {
    human: answers.requestAgent,
    urgent: () => signal('queue', { position: 3, waitMs: null, reason: 'overtaken' }),
    join: () => happen({ type: 'accepted', name: 'Rani' }, says('agent', 'Hi, I am Rani. How can I help?')),
    typing: () => signal('typing', { by: 'agent', on: true }),
    form: () => happen(says('bot', 'Nobody is there right now.', { form: 'leaveMessage' })),
    bye: () => happen({ type: 'ended', by: { kind: 'agent' }, reason: 'finished' }),
  };
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data));
    if (frame.t === 'ping') send({ t: 'pong', heads: {} });
    if (frame.t === 'hello') {
      const texts = { title: 'Toko Nusantara', greeting: 'Hi! Ask about orders, shipping or returns.' };
      const quickReplies = ['Where is my order?', 'Shipping cost', 'Return an item'].map(reply);
      const site = {
        key: 'preview',
        name: 'Shop',
        language: frame.locale,
        languages: ['en', 'id'],
        look: {},
        texts,
        quickReplies,
        departments,
        open: true,
      };
      send({ t: 'welcome', v: 1, visitor: { id: 'v1' }, site, conversations: [] });
    }
    if (frame.t !== 'do') return;
    const { id, command } = frame;
    if (command.text === 'fail')
      return send({ t: 'reject', id, reason: 'not_allowed', message: 'This cannot be sent.', retryable: false });
    send({ t: 'ack', id, conversation: C, seq: head + 1 });
    const words = command.text ?? command.option;
    if (words) happen({ ...says('visitor', words), command: id });
    const act = answers[command.type] ?? cues[command.text];
    if (act) act(command);
    else
      happen(
        says('bot', 'Shipping inside Java takes 2–3 days: https://shop.example/shipping', {
          quickReplies: ['Shipping cost', 'Talk to a person'].map(reply),
        }),
      );
  });
});

http.listen(Number(process.argv[2] ?? 3100), '127.0.0.1');
