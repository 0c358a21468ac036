import { describe, expect, test } from 'vitest';
import { htmlOf } from '../../../shared/mail/html-of.ts';

const bodyOf = (text: string): string => /<body>\n(.*)\n<\/body>/s.exec(htmlOf(text))![1]!;

describe('a text as HTML', () => {
  test('has paragraphs, lists, links and rules', () => {
    const text =
      'Đợt rà soát\n\n- Xã A: 3 hộ\n  https://rasoat.example/a\n- Xã B\n\nHết.\n\n---\n\nThe end.\n';
    expect(bodyOf(text)).toBe(
      [
        '<p>Đợt rà soát</p>',
        '<ul>',
        '<li>Xã A: 3 hộ<br><a href="https://rasoat.example/a">https://rasoat.example/a</a></li>',
        '<li>Xã B</li>',
        '</ul>',
        '<p>Hết.</p>',
        '<hr>',
        '<p>The end.</p>',
      ].join('\n'),
    );
  });

  test('escapes what a title or a village may hold', () => {
    expect(bodyOf('Xã <b>A</b> & "B" https://x.example/?a="><script>')).toBe(
      '<p>Xã &lt;b&gt;A&lt;/b&gt; &amp; &quot;B&quot; ' +
        '<a href="https://x.example/?a=&quot;&gt;&lt;script&gt;">https://x.example/?a=&quot;&gt;&lt;script&gt;</a></p>',
    );
  });
});
