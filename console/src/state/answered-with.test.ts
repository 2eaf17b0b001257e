import { describe, expect, it } from 'vitest';
import { isAnsweredWith, withAnswer } from './answered-with.ts';

const answer = 'The warranty is 12 months for every frame.\nKeep the receipt: it is all we need.';

describe('a suggested answer in a draft', () => {
  it('goes after what was begun, once', () => {
    expect(withAnswer('', answer)).toBe(answer);
    expect(withAnswer('Hello Maya! ', answer)).toBe(`Hello Maya!\n${answer}`);
    expect(withAnswer(`Hello!\n${answer}`, answer)).toBe(`Hello!\n${answer}`);
  });
});

describe('what was sent', () => {
  it('is the answer when its words are still there, whatever the spaces', () => {
    expect(isAnsweredWith(answer.replace('\n', '  '), answer)).toBe(true);
  });
  it('is the answer with a greeting before, a word after, and the last of it gone', () => {
    expect(isAnsweredWith(`Hello Maya! ${answer} 😊`, answer)).toBe(true);
    expect(isAnsweredWith(answer.slice(0, 70), answer)).toBe(true);
  });
  it('is something else when little of it is left', () => {
    expect(isAnsweredWith(answer.slice(0, 40), answer)).toBe(false);
    expect(isAnsweredWith('We looked into it and will send somebody.', answer)).toBe(false);
  });
  it('is a short answer only when all of it is there', () => {
    expect(isAnsweredWith('Yet another thing', 'Yes.')).toBe(false);
    expect(isAnsweredWith('Yes. Tomorrow at nine', 'Yes.')).toBe(true);
  });
  it('is never an empty answer', () => {
    expect(isAnsweredWith('anything', '')).toBe(false);
  });
});
