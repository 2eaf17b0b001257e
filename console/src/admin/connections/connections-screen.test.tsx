import type { SettingsInput } from '@sapa/protocol';
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { button, field, stageScreen } from '../flows/test/stage.tsx';

const FIND = { id: 'find', name: 'Find a customer', path: '/customers', answer: { plan: 'data.plan' } };
const CRM = {
  id: 'crm',
  name: 'CRM',
  description: 'Customers',
  code: 'QONTAK_CRM',
  baseUrl: 'https://crm.example/v1',
  settings: { region: 'id', client_secret: 'a long secret 9876' },
  headers: { 'X-Key': 'a long key 1234' },
  token: { access_token: 'a long token abcd', expires_in: 3600, created_at: 1_700_000_000 },
  requests: [FIND],
} satisfies NonNullable<SettingsInput['connections']>[number];
const FLOW = {
  id: 'track',
  name: 'Track',
  steps: [{ id: 'c', do: 'call', connection: 'crm', request: 'find' }],
} satisfies NonNullable<NonNullable<SettingsInput['bot']>['flows']>[number];

const stage = (path = 'connections/crm', connections: SettingsInput['connections'] = [CRM]) =>
  stageScreen(path, { flows: [FLOW] }, { connections });
const group = (name: string) => within(screen.getByRole('group', { name }));
const paste = (element: Element, text: string) => fireEvent.paste(element, { clipboardData: { getData: () => text } });

describe('API connections', () => {
  it('begin with what they are for, and a form of their own', async () => {
    const { user, save } = await stage('connections', []);
    expect(screen.getByText('No connections yet')).toBeTruthy();
    await user.click(button('Add a connection'));
    await user.clear(await screen.findByLabelText('Name'));
    await user.type(field('Name'), 'Toko');
    await user.type(field('Description'), 'Orders');
    await user.type(field('Code'), 'toko_api');
    await user.type(field('Base URL'), 'https://toko.example/api');
    expect((await save()).connections).toMatchObject([
      { id: 'connection', name: 'Toko', description: 'Orders', code: 'TOKO_API', baseUrl: 'https://toko.example/api' },
    ]);
  });

  it('say at each field what is missing, once that is saved', async () => {
    const { user, save } = await stage('connections', []);
    await user.click(button('Add a connection'));
    await screen.findByLabelText('Description');
    await save();
    const wrong = ['Description', 'Code', 'Base URL'].map((name) => field(name).getAttribute('aria-invalid'));
    expect(wrong).toEqual(['true', 'true', 'true']);
  });

  it('say at once what is written wrong', async () => {
    const { user } = await stage();
    await user.clear(field('Base URL'));
    await user.type(field('Base URL'), 'ftp://crm.example');
    expect(screen.getByText('Write an address that starts with https:// or http://.')).toBeTruthy();
  });

  it('keep their secrets as they are unless they are replaced', async () => {
    const { user, save } = await stage();
    const key = group('Headers').getByLabelText('Value') as HTMLInputElement;
    expect([key.value, key.readOnly]).toEqual(['••••1234', true]);
    await user.click(button('Replace access_token'));
    await user.keyboard('fresh');
    await user.click(group('Headers').getByRole('button', { name: 'Replace X-Key' }));
    await user.click(group('Headers').getByRole('button', { name: 'Keep the old X-Key' }));
    const [crm] = (await save()).connections;
    expect(crm?.headers).toEqual({ 'X-Key': 'a long key 1234' });
    expect(crm?.token?.access_token).toBe('fresh');
  });

  it('take pasted JSON in a row, and rows as JSON with what is wrong said at once', async () => {
    const { user, save } = await stage();
    const headers = group('Headers');
    await user.click(headers.getByRole('button', { name: 'Add a row' }));
    const empty = headers.getAllByLabelText('Name').at(-1);
    if (!empty) throw new Error('no row was added');
    paste(empty, '{"Accept":"application/json","X-Shop":"7"}');
    await user.click(button(/^Edit as JSON: Settings/));
    const json = field('Settings as JSON') as HTMLTextAreaElement;
    fireEvent.input(json, { target: { value: '{"region":' } });
    expect(screen.getByText(/^This is not JSON yet/)).toBeTruthy();
    expect(json.value).toBe('{"region":');
    fireEvent.input(json, { target: { value: '{"region":"sg","page":2,"client_secret":"••••9876"}' } });
    expect(screen.queryByText(/^This is not JSON yet/)).toBeNull();
    const [crm] = (await save()).connections;
    expect(crm?.headers).toEqual({ 'X-Key': 'a long key 1234', Accept: 'application/json', 'X-Shop': '7' });
    expect(crm?.settings).toEqual({ region: 'sg', page: 2, client_secret: 'a long secret 9876' });
  });

  it('forget half-typed JSON when everything is discarded', async () => {
    const { user } = await stage();
    await user.click(button('Edit as JSON: Settings'));
    const json = () => field('Settings as JSON') as HTMLTextAreaElement;
    fireEvent.input(json(), { target: { value: '{"region":"sg"}' } });
    fireEvent.input(json(), { target: { value: '{"region":' } });
    await user.click(button('Discard'));
    expect(JSON.parse(json().value)).toMatchObject({ region: '••••' });
    expect(screen.queryByText(/^This is not JSON yet/)).toBeNull();
  });

  it('say at each secret what the server will not keep for another address', async () => {
    const { user, save } = await stage();
    await user.clear(field('Base URL'));
    await user.type(field('Base URL'), 'https://other.example');
    await save();
    expect(screen.getAllByText(/^Write it in full/).length).toBeGreaterThanOrEqual(4);
    expect(field('access_token').getAttribute('aria-invalid')).toBe('true');
  });

  it('lose the body of a request that becomes a GET', async () => {
    const { user, save } = await stage('connections/crm', [
      { ...CRM, requests: [{ ...FIND, method: 'POST', body: '{}' }] },
    ]);
    await user.click(button('Request Find a customer'));
    await user.selectOptions(field('Method'), 'GET');
    expect((await save()).connections[0]?.requests[0]).toEqual({ ...FIND, method: 'GET', query: {} });
  });

  it('take a pasted token answer', async () => {
    const { save } = await stage();
    paste(field('refresh_token'), '{"access_token":"new","refresh_token":"r","expires_in":60,"token_type":"Bearer"}');
    expect((await save()).connections[0]?.token).toEqual({
      token_type: 'Bearer',
      access_token: 'new',
      refresh_token: 'r',
      expires_in: 60,
    });
  });

  it('hold several requests with query, body and what is kept of the answer', async () => {
    const { user, save } = await stage();
    expect(screen.getByText('Used by Track')).toBeTruthy();
    await user.click(button('Add a request'));
    const requests = group('Requests');
    await user.type(requests.getByLabelText('Name'), 'Order status');
    await user.selectOptions(requests.getByLabelText('Method'), 'POST');
    await user.clear(requests.getByLabelText('Path'));
    await user.type(requests.getByLabelText('Path'), '/orders/{{{{order_number}}');
    await user.type(requests.getByLabelText('Body'), '{{"a":');
    expect(requests.getByLabelText('Body').getAttribute('aria-invalid')).toBe('true');
    await user.type(requests.getByLabelText('Body'), '1}');
    const answer = within(requests.getByRole('group', { name: 'What is kept of the answer' }));
    await user.click(answer.getByRole('button', { name: 'Add a row' }));
    await user.type(answer.getByLabelText('Kept as'), 'status');
    await user.type(answer.getByLabelText('Path in the answer'), 'data.0.status');
    expect((await save()).connections[0]?.requests[1]).toEqual({
      id: 'request',
      name: 'Order status',
      method: 'POST',
      path: '/orders/{{order_number}}',
      query: {},
      body: '{"a":1}',
      answer: { status: 'data.0.status' },
    });
  });

  it('are deleted after asking, with the flows that use them named', async () => {
    const { user, save } = await stage('connections', [CRM, { ...CRM, id: 'other', name: 'Other' }]);
    await user.click(button('Delete Other'));
    await user.click(button('Cancel'));
    await user.click(button('Delete CRM'));
    expect(within(screen.getByRole('dialog')).getByText(/It is used by: Track/)).toBeTruthy();
    await user.click(button('Delete'));
    expect(screen.queryByRole('link', { name: 'Edit CRM' })).toBeNull();
    expect((await save()).connections.map(({ id }) => id)).toEqual(['other']);
  });
});
