import type { Role } from '../access/actor.ts';
import { textOf } from '../batch/cells/cell-text.ts';
import type { Cell, Row } from '../batch/cells/rows.ts';
import { fold } from '../names.ts';
import { type Column, type TableRow, tableIn } from './table.ts';
import type { TableProblem } from './table-findings.ts';

/** The columns of a file of accounts. Passwords are never in a file that comes in. */
const columns = {
  area: {
    labels: ['Mã địa bàn', 'Mã xã', 'Mã huyện', 'Địa bàn'],
    expects: { vi: '2 đến 6 chữ số', en: '2 to 6 digits' },
  },
  role: {
    labels: ['Vai trò', 'Chức danh'],
    optional: true,
    expects: {
      vi: 'Cán bộ xã, Cán bộ huyện, Điều phối cấp tỉnh hoặc Giám sát',
      en: 'Cán bộ xã, Cán bộ huyện, Điều phối cấp tỉnh or Giám sát',
    },
  },
  name: {
    labels: ['Tên đăng nhập', 'Tài khoản'],
    optional: true,
    expects: { vi: 'từ 3 đến 100 ký tự', en: '3 to 100 characters' },
  },
} as const satisfies Record<string, Column>;
type AccountRow = TableRow<keyof typeof columns>;

/** An account that a file asks for; without a name one is proposed. */
export interface ListedAccount {
  readonly role: Role;
  readonly area: string;
  readonly name?: string;
}

/** An area of which accounts may be made, with the role of those who work in it. */
interface KnownArea {
  readonly code: string;
  readonly level: Exclude<Role, 'observer'>;
}

/** The accounts in a sheet, one a row. A row without a role is for who works in its area. Wrong rows are left out. */
export function accountsIn(
  rows: readonly Row[],
  areas: readonly KnownArea[],
  taken: readonly string[],
): { readonly accounts: readonly ListedAccount[]; readonly problems: readonly TableProblem[] } {
  const table = tableIn(rows, columns);
  const levels = new Map(areas.map(({ code, level }) => [code, level]));
  const names = new Set(taken.map(fold));
  const accounts = table.rows.flatMap((row) => accountIn(row, levels, names) ?? []);
  return { accounts, problems: table.problems };
}

function accountIn(
  row: AccountRow,
  levels: ReadonlyMap<string, KnownArea['level']>,
  names: Set<string>,
): ListedAccount | undefined {
  const area = row.required('area', (cell) => codeIn(cell, levels));
  const level = levels.get(area ?? '');
  const role = row.read('role', roleIn) ?? level;
  const name = row.read('name', nameIn);
  if (area !== undefined && level === undefined) {
    row.report('area', 'E521', { value: area });
  }
  if (level !== undefined && role !== undefined && role !== 'observer' && role !== level) {
    row.report('role', 'E522');
  }
  if (name !== undefined && names.has(fold(name))) {
    row.report('name', 'E523');
  }
  if (!row.isSound() || area === undefined || role === undefined) return undefined;
  if (name !== undefined) names.add(fold(name));
  return { role, area, ...(name !== undefined && { name }) };
}

/** A code, with the leading zeros that a spreadsheet may have removed where only one area can be meant. */
function codeIn(cell: Cell, levels: ReadonlyMap<string, unknown>): string | undefined {
  const text = textOf(cell);
  if (!/^\d{1,6}$/.test(text)) return undefined;
  if (levels.has(text)) return text;
  const meant = [...levels.keys()].filter((code) => Number(code) === Number(text));
  return meant.length === 1 ? meant[0] : text;
}

const roleWords: Readonly<Record<Role, readonly string[]>> = {
  province: ['điều phối cấp tỉnh', 'cán bộ tỉnh', 'cấp tỉnh', 'tỉnh'],
  district: ['cán bộ huyện', 'cấp huyện', 'huyện'],
  ward: ['cán bộ xã', 'cấp xã', 'xã'],
  observer: ['giám sát', 'người giám sát'],
};

function roleIn(cell: Cell): Role | undefined {
  const word = fold(textOf(cell));
  return (Object.keys(roleWords) as Role[]).find((role) =>
    roleWords[role].some((each) => fold(each) === word),
  );
}

function nameIn(cell: Cell): string | undefined {
  const text = textOf(cell).trim();
  return text.length >= 3 && text.length <= 100 ? text : undefined;
}
