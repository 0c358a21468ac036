import { globSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeFinding } from '../../../shared/batch/findings/describe-finding.ts';
import { isError, rejectsFile } from '../../../shared/batch/findings/findings.ts';
import { cases } from '../../scale.ts';
import { onDisk, validated } from './on-disk.ts';
import { encoders, syllables } from './vietnamese.ts';

/** Reads to the end and holds what comes out against what must be true of any file. */
async function survives(content: Uint8Array): Promise<void> {
  const bytes = Buffer.from(content);
  const path = onDisk(bytes);
  const lines = bytes.filter((byte) => byte === 10 || byte === 13).length + 1;
  for (const options of [{}, { encoding: 'tcvn3' }, { encoding: 'vni' }] as const) {
    const { findings, totals } = await validated(path, options);
    const { fileRejected, rejected, accepted, households, rows } = totals;
    expect(fileRejected).toBe(findings.some(({ code }) => rejectsFile(code)));
    expect(findings.some(({ code }) => isError(code))).toBe(fileRejected || rejected > 0);
    expect(accepted + rejected).toBe(households);
    expect(rows).toBeLessThanOrEqual(lines);
    for (const finding of findings) {
      const { row = 1 } = finding;
      expect(row >= 1 && row <= lines, `row ${row} of ${lines}`).toBe(true);
      const { message, messageEn, cure, cureEn } = describeFinding(finding);
      expect([message, messageEn, cure, cureEn]).not.toContain('');
      const said = [message, messageEn, cure, cureEn].join(' ');
      if (!bytes.includes('{')) expect(said).not.toMatch(/\{\w+\}|\bundefined\b|\[object/);
    }
  }
}

const bytes = fc.uint8Array({ maxLength: 300 });
const after = (start: Uint8Array | string) =>
  bytes.map((tail) => Buffer.concat([Buffer.from(start as string, 'latin1'), tail]));

describe('any bytes', () => {
  test('end in findings or in households', async () => {
    await fc.assert(fc.asyncProperty(bytes, survives), cases(120));
  });

  test('of few kinds do so too', async () => {
    const few = fc.constantFrom(...Buffer.from('"";;,,\t\r\n\n\0a1é=\x1a\xff\xfe', 'latin1'));
    const content = fc.array(few, { maxLength: 80 }).map((each) => Buffer.from(each));
    await fc.assert(fc.asyncProperty(content, survives), cases(200));
  });

  test.each([
    ['a workbook', 'PK\x03\x04'],
    ['an empty ZIP', 'PK\x05\x06'],
    ['a compound file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['a PDF', '%PDF-1.7\n'],
    ['a web page', '<html><table>'],
    ['XML', '\xef\xbb\xbf<?xml version="1.0"?>'],
    ['rich text', '{\\rtf1'],
    ['gzip', '\x1f\x8b\x08\0'],
    ['PNG', '\x89PNG\r\n\x1a\n'],
    ['JPEG', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['UTF-8 with a mark', '\xef\xbb\xbf'],
    ['UTF-16 LE', '\xff\xfe'],
    ['UTF-16 BE', '\xfe\xff'],
    ['UTF-32 LE', '\xff\xfe\0\0'],
    ['a hint', 'sep=;\r\n'],
  ])('do so where they begin like %s', async (_, start) => {
    await fc.assert(fc.asyncProperty(after(start), survives), cases(40));
  });
});

const folder = new URL('../../', import.meta.url).pathname;
const files = globSync('{corpus,samples/files}/*.csv', { cwd: folder }).map((path) =>
  readFileSync(folder + path),
);

type Change = (content: Buffer) => Buffer;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (content: Buffer, where: number): number => Math.floor(where * content.length);
const span = fc.tuple(place, place).map((both) => both.toSorted() as [number, number]);

const inserted = [
  '\0',
  '"',
  '""',
  ';',
  ',',
  '\t',
  '\n',
  '\r',
  '\xef\xbb\xbf',
  '\xff',
  '\x1a',
  'sep=,\n',
  '="',
];

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(
    ([where, byte]): Change =>
      (content) => {
        const changed = Buffer.from(content);
        if (changed.length > 0) changed[Math.min(at(content, where), content.length - 1)] = byte;
        return changed;
      },
  ),
  fc.tuple(place, fc.constantFrom(...inserted)).map(
    ([where, text]): Change =>
      (content) =>
        Buffer.concat([
          content.subarray(0, at(content, where)),
          Buffer.from(text, 'latin1'),
          content.subarray(at(content, where)),
        ]),
  ),
  span.map(
    ([from, to]): Change =>
      (content) =>
        Buffer.concat([content.subarray(0, at(content, from)), content.subarray(at(content, to))]),
  ),
  span.map(
    ([from, to]): Change =>
      (content) =>
        Buffer.concat([content.subarray(0, at(content, to)), content.subarray(at(content, from))]),
  ),
  place.map(
    (where): Change =>
      (content) =>
        content.subarray(0, at(content, where)),
  ),
  fc.tuple(fc.constantFrom(...files), span, place).map(
    ([other, [from, to], where]): Change =>
      (content) =>
        Buffer.concat([
          content.subarray(0, at(content, where)),
          other.subarray(at(other, from), at(other, to)),
          content.subarray(at(content, where)),
        ]),
  ),
);
const changes = fc.array(change, { minLength: 1, maxLength: 4 });
const changed = (content: Buffer, all: readonly Change[]): Buffer =>
  all.reduce((now, each) => each(now), content);

describe('any damage', () => {
  test('to a file of the corpus ends in findings or in households', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), changes, async (content, all) => {
        await survives(changed(content, all));
      }),
      cases(300),
    );
  });

  const label = fc.constantFrom(
    'STT',
    'Mã hộ',
    'Chủ hộ',
    'Ngày sinh',
    'Giới tính',
    'Thôn',
    'Nhân khẩu',
    'B1',
    'B2',
  );
  const word = fc.constantFrom(
    ...syllables,
    '1',
    '1970',
    'Nữ',
    'x',
    '07/11/1979',
    '',
    '"',
    '006161001234',
    '1.500.000',
  );
  const row = fc.array(word, { minLength: 1, maxLength: 12 });
  const header = 'STT;Mã hộ;Chủ hộ;Ngày sinh;Giới tính;Thôn;Nhân khẩu;B1;B2;CCCD;Thành viên';

  test.each(Object.entries(encoders))('to any list in %s does so too', async (_, encode) => {
    const list = fc.tuple(fc.option(fc.array(label, { maxLength: 12 })), fc.array(row, { maxLength: 12 }));
    await fc.assert(
      fc.asyncProperty(list, changes, fc.boolean(), async ([labels, rows], all, damage) => {
        const text = [labels?.join(';') ?? header, ...rows.map((cells) => cells.join(';'))].join('\r\n');
        await survives(damage ? changed(encode(text), all) : encode(text));
      }),
      cases(60),
    );
  });
});
