import { describe, expect, test } from 'vitest';
import { guideHtml } from '../../../web/build/guide-html.ts';

describe('a guide as HTML', () => {
  test('gives its headings the anchors that its own contents link to', () => {
    const html = guideHtml('- [Họp thôn](#họp-thôn)\n\n## Họp thôn\n');
    const [, href = ''] = html.match(/href="#([^"]*)"/) ?? [];
    expect(html).toContain(`<h2 id="${decodeURIComponent(href)}">`);
  });

  test('leads from guide to guide inside the app', () => {
    expect(guideHtml('[xem](tham-dinh.md)')).toContain('href="/huong-dan/tham-dinh"');
    expect(guideHtml('[xem](can-bo-xa.md#họp-thôn)')).toContain('href="/huong-dan/can-bo-xa#');
  });

  test('lets the keyboard reach a table, which scrolls on a phone', () => {
    expect(guideHtml('| Từ | Nghĩa |\n| - | - |\n| lần | lần thứ mấy |\n')).toContain('<table tabindex="0">');
  });

  test('leaves links to other places as they are', () => {
    expect(guideHtml('[xem](https://example.org/a.md)')).toContain('href="https://example.org/a.md"');
  });
});
