import { expect, test } from 'vitest';
import { escapeHtml, html } from './html.ts';

test('what is put into a template is escaped, in text and in attributes', () => {
  const name = `<img src=x onerror="a('b')">&`;
  expect(html`<p title="${name}">${name}</p>`.html).toBe(
    '<p title="&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;">&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;</p>',
  );
});

test('HTML put into HTML stays what it is', () => {
  expect(html`<ul>${['a', '<b>'].map((item) => html`<li>${item}</li>`)}</ul>`.html).toBe(
    '<ul><li>a</li><li>&lt;b&gt;</li></ul>',
  );
});

test('absent parts leave nothing, zero is shown', () => {
  expect(html`[${undefined}${false}${0}${['x', undefined]}]`.html).toBe('[0x]');
});

test('text of several languages is left alone', () => {
  expect(escapeHtml('Rp98.000 · “kopi” العربية')).toBe('Rp98.000 · “kopi” العربية');
});
