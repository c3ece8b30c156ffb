import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from './html.ts';

test('text is escaped, markup and lists of markup are not escaped twice', () => {
  const items = ['<b>', 'a&b'].map((text) => html`<li title="${text}">${text}</li>`);
  expect(html`<ul>${items}</ul>`.markup).toBe(
    '<ul><li title="&lt;b&gt;">&lt;b&gt;</li><li title="a&amp;b">a&amp;b</li></ul>',
  );
  expect(html`${null}${7}`.markup).toBe('7');
});

test('no inserted text can open a tag, end an attribute or begin an unfinished entity', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { markup } = html`${text}`;
      expect(markup).not.toMatch(/[<>"']/);
      expect(markup).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
    }),
  );
});
