import { describe, expect, it } from 'vitest';
import { actionOf, isTypingIn, priorityOf, suggestionAt } from './keys.ts';

const press = (key: string, more = {}) => actionOf({ key, isTyping: false, hasModifier: false, ...more });

describe('keys', () => {
  it('mean the same with and without shift', () => {
    expect([press('j'), press('J'), press('?'), press('Escape')]).toEqual(['next', 'next', 'help', 'escape']);
  });
  it('are silent while a field has the focus, but Escape leaves it', () => {
    expect(press('a', { isTyping: true })).toBeUndefined();
    expect(press('Escape', { isTyping: true })).toBe('escape');
  });
  it('leave the browser its own shortcuts', () => {
    expect(press('r', { hasModifier: true })).toBeUndefined();
  });
  it('mean nothing where nothing is bound', () => {
    expect([press('x'), press('constructor'), press('Enter')]).toEqual([undefined, undefined, undefined]);
  });
  it('take a suggestion with Alt and its place on the keyboard, whatever letter that writes', () => {
    const chord = (code: string, more: KeyboardEventInit = {}) =>
      suggestionAt(new KeyboardEvent('keydown', { code, key: '¡', altKey: true, ...more }));
    expect([chord('Digit1'), chord('Numpad3'), chord('Digit4'), chord('KeyA')]).toEqual([0, 2, undefined, undefined]);
    expect(chord('Digit1', { altKey: false })).toBeUndefined();
    expect(chord('Digit1', { ctrlKey: true })).toBeUndefined();
  });
  it('set a priority from 1 to 5, but not while something is written', () => {
    const digit = (key: string, more = {}) => priorityOf({ key, isTyping: false, hasModifier: false, ...more });
    expect(['0', '1', '5', '6', 'a'].map((key) => digit(key))).toEqual([undefined, 1, 5, undefined, undefined]);
    expect(digit('1', { isTyping: true })).toBeUndefined();
    expect(digit('1', { hasModifier: true })).toBeUndefined();
  });
  it('count a text area as typing and a radio button as not', () => {
    const radio = Object.assign(document.createElement('input'), { type: 'radio' });
    expect(isTypingIn(document.createElement('textarea'))).toBe(true);
    expect(isTypingIn(radio)).toBe(false);
  });
});
