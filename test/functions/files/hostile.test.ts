import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isError } from '../../../shared/batch/findings/findings.ts';
import { cases } from '../../scale.ts';
import { buildXlsx, inlineRow } from './build-xlsx.ts';
import { type BuiltEntry, buildZip } from './build-zip.ts';
import { onDisk, problemsOf, validated } from './on-disk.ts';

const sheets = [{ name: 'A', data: inlineRow(1, ['a', 'b']) }];
const sheetPath = 'xl/worksheets/sheet1.xml';
const sample = readFileSync(new URL('../../samples/files/official.xlsx', import.meta.url));

const withSheet = (change: Partial<BuiltEntry>): Buffer =>
  buildXlsx({
    sheets,
    entries: (all) => all.map((entry) => (entry.name === sheetPath ? { ...entry, ...change } : entry)),
  });

/** The middle of a compound file, where a stream's name stands in UTF-16. */
const compound = (name: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')]);

describe('a file that is not what it should be', () => {
  test.each([
    ['an old .xls', compound('Workbook'), 'oldXls'],
    ['a workbook with a password', compound('EncryptedPackage'), 'encrypted'],
    ['a ZIP with a password', buildZip([{ name: 'a', data: 'a', flags: 1 }]), 'encrypted'],
    ['a ZIP of something else', buildZip([{ name: 'word/document.xml', data: '<w/>' }]), 'otherZip'],
    [
      'an OpenDocument sheet',
      buildZip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', data: '<office:document-content/>' },
      ]),
      'openDocument',
    ],
    ['an empty ZIP', buildZip([]), 'otherZip'],
    ['a workbook cut in two', sample.subarray(0, sample.length / 2), 'truncated'],
    [
      'a workbook with damaged data',
      withSheet({ data: 'not deflated', stored: true, declared: { inflated: 5 } }),
      'truncated',
    ],
    ['a sheet that is no sheet', withSheet({ data: '<html/>' }), 'unreadable'],
    [
      'a workbook with two tabs of one part',
      buildXlsx({
        sheets,
        entries: (all) =>
          all.map(({ data, ...entry }) => ({
            ...entry,
            data: String(data).replace(/<sheet name.*?>/, '$&$&'),
          })),
      }),
      'unreadable',
    ],
    [
      'a workbook that declares entities',
      buildXlsx({ sheets, prologue: '<!DOCTYPE x [<!ENTITY a "b">]>' }),
      'entities',
    ],
  ])('%s is refused in its own words', async (_, content, problem) => {
    expect(await problemsOf(content)).toEqual([problem]);
  });
});

describe('a bomb', () => {
  const zeros = Buffer.alloc(64 * 1024 * 1024, 32);

  test('is refused by what its header declares', async () => {
    expect(await problemsOf(withSheet({ data: zeros }))).toEqual(['a compression ratio of 200']);
  });

  test('is refused by what comes out where its header lies', async () => {
    expect(await problemsOf(withSheet({ data: zeros, declared: { inflated: 1000 } }))).toEqual([
      'a compression ratio of 200',
    ]);
  });

  test('of declared size alone is refused before anything is inflated', async () => {
    const big = { inflated: 1025 * 1024 * 1024, compressed: 10 * 1024 * 1024 };
    expect(await problemsOf(withSheet({ declared: big }))).toEqual(['1 GB inflated']);
  });

  test('of many entries is refused', async () => {
    const entries = Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}`, data: '', stored: true }));
    expect(await problemsOf(buildZip(entries))).toEqual(['10,000 entries']);
  });

  test('of bytes is refused', async () => {
    expect(await problemsOf(Buffer.alloc(50 * 1024 * 1024 + 1, 65))).toEqual(['50 MB']);
  });

  test('of rows is refused, and what was given before is taken back', async () => {
    const head = 'STT,Mã hộ,Chủ hộ,Ngày sinh,Giới tính,Thôn,Nhân khẩu,B1,B2\n';
    const row = (i: number) => `${i},H${i},A,1970,Nữ,B,1,100,0\n`;
    const rows = Array.from({ length: 200_001 }, (_, i) => row(i)).join('');
    const { findings, totals } = await validated(onDisk(head + rows));
    expect(findings.map(({ params }) => params?.limitEn)).toEqual(['200,000 rows']);
    expect(totals).toMatchObject({ fileRejected: true, rows: 0, accepted: 0 });
  });
});

describe('any bytes', () => {
  const survives = async (content: Uint8Array) => {
    const { findings, totals } = await validated(onDisk(content));
    expect(findings.some(({ code }) => isError(code))).toBe(totals.fileRejected || totals.rejected > 0);
  };

  test('end in findings', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), survives), cases(300));
  });

  test('end in findings where they begin like a workbook', async () => {
    const start = Buffer.from('PK\x03\x04', 'latin1');
    const bytes = fc.uint8Array({ maxLength: 400 }).map((tail) => Buffer.concat([start, tail]));
    await fc.assert(fc.asyncProperty(bytes, survives), cases(100));
  });
});
