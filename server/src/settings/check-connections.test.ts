import { expect, test } from 'vitest';
import { CRM, problemsOfConnections } from './test/problems.ts';

const withRequest = (request: object) =>
  problemsOfConnections({ requests: [{ id: 'send', name: 'Send', path: '/', method: 'POST', ...request }] });

test('ids, codes and the ids of requests are used once', () => {
  const request = { id: 'order', name: 'Find', path: '/' };
  expect(problemsOfConnections({ requests: [request] }, { id: 'other', code: 'OTHER', requests: [request] })).toEqual(
    [],
  );
  expect(problemsOfConnections(CRM, CRM)).toEqual([
    'connections[1].id: repeats "crm" of connections[0].id',
    'connections[1].code: repeats "CRM" of connections[0].code',
  ]);
  expect(problemsOfConnections({ requests: [request, request] })).toEqual([
    'connections[0].requests[1].id: repeats "order" of connections[0].requests[0].id',
  ]);
});

test.each([
  ...['Host', 'content-length', 'Connection', 'Transfer-Encoding'],
  ...['Proxy-Authorization', 'Proxy-Connection', 'Accept-Encoding', 'Idempotency-Key'],
])('the header %s is refused', (name) => {
  expect(problemsOfConnections({ headers: { [name]: 'x' } })).toEqual([
    `connections[0].headers.${name}: is a header that follows from the request and cannot be chosen`,
  ]);
});

test('other headers are good: one line each, once each', () => {
  expect(problemsOfConnections({ headers: { Authorization: 'Basic x', Cookie: 'a=b', 'X-Shop': '' } })).toEqual([]);
  expect(problemsOfConnections({ headers: { 'X-Shop': 'a\r\nHost: b' } })).toEqual([
    'connections[0].headers.X-Shop: must be one line',
  ]);
  expect(problemsOfConnections({ headers: { 'X-Shop': 'a', 'x-shop': 'b' } })).toEqual([
    'connections[0].headers.x-shop: repeats "x-shop" of connections[0].headers.X-Shop',
  ]);
});

test('headers are filled in from the settings of their connection only', () => {
  expect(problemsOfConnections({ headers: { 'X-Shop': 'a {{settings.shop}} {{ settings.b }} {x}' } })).toEqual([]);
  expect(
    problemsOfConnections({ headers: { 'X-Who': '{{settings.shop}} {{visitor.email}}', 'X-No': '{{}}' } }),
  ).toEqual([
    'connections[0].headers.X-Who: may name {{settings.…}} only: what a visitor says belongs in no header',
    'connections[0].headers.X-No: may name {{settings.…}} only: what a visitor says belongs in no header',
  ]);
});

test.each(['https://crm.example/?key=secret', 'https://crm.example/api#v1', 'https://crm.example?'])(
  'the address %s holds more than a place',
  (baseUrl) => {
    expect(problemsOfConnections({ baseUrl })).toEqual([
      'connections[0].baseUrl: must end before ? and #: write {{settings.…}} in the queries of requests',
    ]);
  },
);

test.each([
  '{"order": "{{order_number}}"}',
  '{"who": "{{visitor.name}} <{{visitor.email}}>", "n": [1, {}]}',
  '"{{a}}"',
  'null',
])('a body is JSON with what is filled in inside its texts: %s', (body) => {
  expect(withRequest({ body })).toEqual([]);
});

test.each(['{"order": {{order_number}}}', '{"order": "{{order_number}}"', 'order={{order_number}}', '', "{'a': 1}"])(
  'anything else is refused: %j',
  (body) => {
    expect(withRequest({ body })).toEqual([
      'connections[0].requests[0].body: must be JSON, with {{…}} inside its texts only',
    ]);
  },
);

test('a GET has no body', () => {
  expect(withRequest({ method: 'GET', body: '{}' })).toEqual([
    'connections[0].requests[0].body: must be absent: a GET has no body',
  ]);
});

test('a secret in the wrong place is not repeated', () => {
  const wrong = [
    { headers: 'X-Key: secret-1' },
    { token: 'secret-2' },
    { token: { access_token: 20_482_048 } },
    { headers: { 'X-Key': ['secret-3'] } },
  ];
  const problems = wrong.flatMap((connection) => problemsOfConnections(connection as never));
  expect(problems).toEqual([
    'connections[0].headers: must be an object, not a text',
    'connections[0].token: must be an object, not a text',
    'connections[0].token.access_token: must be a text, not a number',
    'connections[0].headers.X-Key: must be a text, not a list',
  ]);
});
