import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requireWellFormed } from '../../../functions/files/xlsx/patch/well-formed.ts';

/** What the parser says of each of many texts that is in every installation of Python. */
const program = `
import json, sys
from xml.parsers import expat
def read(xml):
    try:
        expat.ParserCreate(namespace_separator=' ').Parse(xml.encode('utf-8', 'surrogatepass'), True)
        return True
    except expat.ExpatError:
        return False
print(json.dumps([read(xml) for xml in json.load(sys.stdin)]))
`;
const python = (texts: readonly string[]) =>
  spawnSync('python3', ['-c', program], { input: JSON.stringify(texts), encoding: 'utf8' });
const hasPython = python([]).status === 0;

const isSound = (xml: string): boolean => {
  try {
    requireWellFormed(xml);
    return true;
  } catch {
    return false;
  }
};

const pieces = [
  ...[
    '<a>',
    '</a>',
    '<b>',
    '</b>',
    '<b/>',
    '<a b="1">',
    '<a b=\'1\' c="2">',
    '<a b="1" b="2">',
    '<b a="<"/>',
  ],
  ...[
    '<x:a>',
    '</x:a>',
    '<x:b xmlns:x="u"/>',
    '<a xmlns:x="u">',
    '<b x:c="1"/>',
    '<a xmlns:x="">',
    '<a xmlns:xml="u">',
    '<1/>',
  ],
  ...['x', ' ', '\n', '&', '&amp;', '&nbsp;', '&#0;', '&#1;', '&#10;', '&#xD800;', '&#x1F600;', '&#x110000;'],
  ...[']]>', '\u0001', '\ufffe', '\ud800', '<!-- -->', '<![CDATA[x]]>', '<?p?>', '<', '>', '"', '</a b="1">'],
];

describe('XML that may be handed on', () => {
  test.each(['<a b="1"><c/>\n<d>x &amp; y</d></a>', '<x:a xmlns:x="u" x:b="1"><x:c>&#10;</x:c></x:a>'])(
    'is %s',
    (xml) => expect(isSound(xml)).toBe(true),
  );

  test.each([
    ...['<a>', '</a>', '<a></b>', '<a>x<b/></a>', '<a b="&"/>', '<a b="1" b="2"/>', '<x:a/>', '<a x:b="1"/>'],
    ...['<a>&#0;</a>', '<a>&#xD800;</a>', '<a>\u0001</a>', '<a>]]></a>', '<a>&nbsp;</a>', '<a><!-- --></a>'],
  ])('is not %j', (xml) => expect(isSound(xml)).toBe(false));

  test.skipIf(!hasPython)('is nothing that a strict parser refuses', () => {
    const inside = fc.array(fc.constantFrom(...pieces), { maxLength: 6 });
    const texts = fc.sample(
      inside.map((some) => `<r>${some.join('')}</r>`),
      20_000,
    );
    const sound = texts.filter(isSound);
    expect(sound.length).toBeGreaterThan(100);
    const read: boolean[] = JSON.parse(python(sound).stdout);
    expect(sound.filter((_, i) => !read[i])).toEqual([]);
  });
});
