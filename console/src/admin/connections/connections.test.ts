import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsWith } from '../flows/test/settings.ts';
import { isBaseUrlWrong, isBodyWrong, isCodeWrong, isPathWrong } from './checks.ts';
import { addConnection, blankRequest, removeConnection, usedBy } from './edit.ts';
import { parseValues, pastedValues, retyped, rowsOf, valuesOf } from './record.ts';
import { expiryOf, tokenIn } from './token.ts';

describe('connections', () => {
  it('begin empty under an id of their own, and go without touching another', () => {
    const two = addConnection(addConnection(settingsWith(), 'CRM'), 'Shop');
    expect(two.connections.map(({ id, name }) => [id, name])).toEqual([
      ['connection', 'CRM'],
      ['connection-2', 'Shop'],
    ]);
    expect(removeConnection(two, 0).connections).toEqual([two.connections[1]]);
    expect(blankRequest([blankRequest([])]).id).toBe('request-2');
  });

  it('know the flows that ask them', () => {
    const call = { id: 'c', do: 'call', connection: 'crm', request: 'find' } as const;
    const flow = (id: string, name: string, request = 'find') => ({ id, name, steps: [{ ...call, request }] });
    const settings = settingsWith({ flows: [flow('a', 'Track'), flow('b', 'Return', 'send')] });
    expect(usedBy(settings, 'crm')).toEqual(['Track', 'Return']);
    expect(usedBy(settings, 'crm', 'send')).toEqual(['Return']);
    expect(usedBy(settings, 'shop')).toEqual([]);
  });
});

describe('names with values', () => {
  it('survive rows and JSON, whatever they are', () => {
    const scalar = fc.oneof(fc.string(), fc.boolean(), fc.integer());
    const name = fc.string({ minLength: 1 }).filter((text) => text !== '__proto__');
    fc.assert(
      fc.property(fc.dictionary(name, scalar), (values) => {
        const plain = { ...values };
        expect(valuesOf(rowsOf(plain))).toEqual(plain);
        expect(parseValues(JSON.stringify(plain), false)).toEqual({ ok: true, values: plain });
      }),
    );
  });

  it('say what is not right about pasted JSON', () => {
    expect(parseValues('{"a":', false)).toEqual({ ok: false, reason: 'notJson' });
    expect(parseValues('[1]', false)).toEqual({ ok: false, reason: 'notObject' });
    expect(parseValues('null', false)).toEqual({ ok: false, reason: 'notObject' });
    expect(parseValues('{"a":{"b":1}}', false)).toEqual({ ok: false, reason: 'notPlain', name: 'a' });
    expect(parseValues('{"a":1}', true)).toEqual({ ok: false, reason: 'notText', name: 'a' });
    expect(parseValues(' ', true)).toEqual({ ok: true, values: {} });
  });

  it('are pasted as several only where they are an object', () => {
    expect(pastedValues(' {"X-Key":"1"} ', true)).toEqual({ 'X-Key': '1' });
    expect(pastedValues('X-Key', true)).toBeUndefined();
    expect(pastedValues('{{visitor.email}}', true)).toBeUndefined();
  });

  it('keep their kind while they are typed over, where they can', () => {
    expect(retyped(1, '42')).toBe(42);
    expect(retyped(1, '4x')).toBe('4x');
    expect(retyped(true, 'false')).toBe(false);
    expect(retyped('1', '42')).toBe('42');
  });
});

describe('a token', () => {
  it('is taken from a token answer, with what else that says left out', () => {
    const answer = '{"access_token":"a","token_type":"","expires_in":3600,"created_at":10,"scope":"all"}';
    expect(tokenIn(answer)).toEqual({ token_type: 'Bearer', access_token: 'a', expires_in: 3600, created_at: 10 });
    expect(tokenIn('{"token":"a"}')).toBeUndefined();
    expect(tokenIn('a')).toBeUndefined();
  });

  it('has an end only where its start and its length are known', () => {
    expect(expiryOf({ token_type: 'Bearer', access_token: 'a', created_at: 10, expires_in: 5 })).toBe(15_000);
    expect(expiryOf({ token_type: 'Bearer', access_token: 'a', expires_in: 5 })).toBeUndefined();
  });
});

describe('doubts while writing', () => {
  it('come only where something is written wrong', () => {
    expect(['', 'QONTAK_CRM', 'crm', '1A'].map(isCodeWrong)).toEqual([false, false, true, true]);
    expect(['', 'https', 'https://api.example', 'ftp://x', 'javascript:alert(1)'].map(isBaseUrlWrong)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(['/a', 'a'].map(isPathWrong)).toEqual([false, true]);
    expect([undefined, '{"a":"{{b}}"}', '{"a":{{b}}}'].map(isBodyWrong)).toEqual([false, false, true]);
  });
});
