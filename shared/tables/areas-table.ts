import { isMailAddress } from '../access/mail-address.ts';
import { textOf } from '../batch/cells/cell-text.ts';
import { parseWardCode } from '../batch/cells/ids.ts';
import type { Cell, Row } from '../batch/cells/rows.ts';
import { fold } from '../names.ts';
import { type Area, type AreaRow, areaColumns, type DistrictArea, type WardArea } from './area-columns.ts';
import { parseCount } from './parse-count.ts';
import { tableIn } from './table.ts';
import { type TablePlace, type TableProblem, tableProblem } from './table-findings.ts';
import { addToWard, checkWardRow } from './ward-of-rows.ts';

/** The areas of a sheet, and everything in it that cannot be used. */
export interface AreasTable {
  readonly hasHeader: boolean;
  readonly areas: Area[];
  readonly problems: readonly TableProblem[];
  /** Where an area's cell stands, by its code; at the header for what no single row has. */
  placeOf(code: string | undefined, key: keyof typeof areaColumns): TablePlace;
}

/**
 * The areas of a campaign in a sheet: one row for a ward, or one for each of its villages. A row without a ward is its
 * district’s, for the district’s addresses. Areas with a problem are left out.
 */
export function areasIn(rows: readonly Row[]): AreasTable {
  const table = tableIn(rows, areaColumns);
  const known: Known = { districts: new Map(), wards: new Map(), rows: new Map() };
  for (const row of table.rows) readRow(row, known);
  const areas = [...known.districts.values(), ...known.wards.values()];
  const placeOf = (code: string | undefined, key: keyof typeof areaColumns): TablePlace =>
    known.rows.get(code ?? '')?.placeOf(key) ?? { row: table.headerRow, label: areaColumns[key].labels[0] };
  const isEmpty = areas.length === 0 && table.problems.length === 0;
  const problems = isEmpty ? [tableProblem('E503', placeOf(undefined, 'wardCode'))] : table.problems;
  return { hasHeader: table.hasHeader, areas, problems, placeOf };
}

interface Known {
  readonly districts: Map<string, DistrictArea>;
  readonly wards: Map<string, WardArea>;
  /** The first row of each area. */
  readonly rows: Map<string, AreaRow>;
}

function readRow(row: AreaRow, known: Known): void {
  const contacts = row.read('email', parseMails) ?? [];
  const parent = addDistrict(row, known);
  if (isOfWard(row)) addWard(row, { parent, contacts }, known);
  else if (parent) parent.contacts.push(...contacts);
  // A code that cannot be read was told already.
  else if (!row.has('districtCode')) row.required('districtCode', parseDistrictCode);
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
function addDistrict(row: AreaRow, { districts, rows }: Known): DistrictArea | undefined {
  const code = row.read('districtCode', parseDistrictCode);
  if (code === undefined) return undefined;
  const known = districts.get(code);
  const name = known ? row.read('districtName', textOf) : row.required('districtName', textOf);
  if (known && name !== undefined && name !== known.name) {
    row.report('districtName', 'E513', { value: known.name });
  }
  if (known || name === undefined) return known;
  const district: DistrictArea = { level: 'district', code, name, contacts: [] };
  districts.set(code, district);
  rows.set(code, row);
  return district;
}

interface OfWard {
  readonly parent: DistrictArea | undefined;
  readonly contacts: readonly string[];
}

function addWard(row: AreaRow, { parent, contacts }: OfWard, { wards, rows }: Known): void {
  const code = row.required('wardCode', (cell) => codeIn(parseWardCode(cell)));
  const households = row.read('households', parseCount);
  if (code === undefined) {
    checkWardRow(row);
    return;
  }
  const ward = addToWard(row, { code, parent: parent?.code, households }, wards.get(code));
  if (!ward) return;
  ward.contacts.push(...contacts.filter((each) => !ward.contacts.includes(each)));
  if (!wards.has(code)) rows.set(code, row);
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
