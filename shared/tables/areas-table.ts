import { isMailAddress } from '../access/mail-address.ts';
import { textOf } from '../batch/cells/cell-text.ts';
import { parseWardCode } from '../batch/cells/ids.ts';
import type { Cell, Row } from '../batch/cells/rows.ts';
import { fold } from '../names.ts';
import { type Area, type AreaRow, areaColumns, type DistrictArea, type WardArea } from './area-columns.ts';
import { parseCount } from './parse-count.ts';
import { type TableProblem, tableIn } from './table.ts';
import { addToWard } from './ward-of-rows.ts';

/**
 * The areas of a campaign in a sheet: one row for a ward, or one for each of its villages. A row without a ward is its
 * district’s, for the district’s addresses. Areas with a problem are left out.
 */
export function areasIn(rows: readonly Row[]): {
  readonly areas: Area[];
  readonly problems: readonly TableProblem[];
} {
  const table = tableIn(rows, areaColumns);
  const districts = new Map<string, DistrictArea>();
  const wards = new Map<string, WardArea>();
  for (const row of table.rows) {
    const contacts = row.read('email', parseMails) ?? [];
    const parent = addDistrict(row, districts);
    if (isOfWard(row)) addWard(row, { parent, contacts }, wards);
    else if (parent) parent.contacts.push(...contacts);
    else row.required('districtCode', parseDistrictCode);
  }
  const areas = [...districts.values(), ...wards.values()];
  const [first] = table.rows;
  if (areas.length === 0 && table.problems.length === 0) {
    const text = { vi: 'không có xã nào bên dưới', en: 'no ward stands below' };
    return { areas, problems: [{ row: first?.number ?? 1, column: areaColumns.wardCode.labels[0], text }] };
  }
  return { areas, problems: table.problems };
}

const ofDistrict = ['huyện', 'quận', 'thị xã', 'thành phố', 'cấp huyện'];
const ofWard = ['xã', 'phường', 'thị trấn', 'đặc khu', 'cấp xã'];

/** Where the level is not written, a row with a ward's code is a ward's. */
function isOfWard(row: AreaRow): boolean {
  const level = row.read('level', (cell) => {
    const word = fold(textOf(cell));
    return [...ofDistrict, ...ofWard].includes(word) ? word : undefined;
  });
  return level === undefined ? row.has('wardCode') : ofWard.includes(level);
}

/** The district that a row names, new or known. Its name must be the same in every row that has one. */
function addDistrict(row: AreaRow, districts: Map<string, DistrictArea>): DistrictArea | undefined {
  const code = row.read('districtCode', parseDistrictCode);
  if (code === undefined) return undefined;
  const known = districts.get(code);
  const name = known ? row.read('districtName', textOf) : row.required('districtName', textOf);
  if (known && name !== undefined && name !== known.name) {
    row.report('districtName', `khác tên ở dòng trên: ${known.name}`, `is ${known.name} in a row above`);
  }
  if (known || name === undefined) return known;
  const district: DistrictArea = { level: 'district', code, name, contacts: [] };
  districts.set(code, district);
  return district;
}

interface OfWard {
  readonly parent: DistrictArea | undefined;
  readonly contacts: readonly string[];
}

function addWard(row: AreaRow, { parent, contacts }: OfWard, wards: Map<string, WardArea>): void {
  const code = row.required('wardCode', (cell) => codeIn(parseWardCode(cell)));
  if (code === undefined) return;
  const ward = addToWard(
    row,
    { code, parent: parent?.code, households: row.read('households', parseCount) },
    wards.get(code),
  );
  if (!ward) return;
  ward.contacts.push(...contacts.filter((each) => !ward.contacts.includes(each)));
  wards.set(code, ward);
}

const codeIn = (text: string): string | undefined => (/^\d{2,6}$/.test(text) ? text : undefined);

/** With the leading zeros that a spreadsheet may have removed. */
const parseDistrictCode = (cell: Cell): string | undefined => codeIn(textOf(cell).padStart(3, '0'));

function parseMails(cell: Cell): string[] | undefined {
  const mails = textOf(cell)
    .split(/[;,\s]+/)
    .filter(Boolean);
  return mails.every(isMailAddress) ? mails : undefined;
}
