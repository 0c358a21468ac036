import type { Setting } from '../../household.ts';
import type { Params } from '../../i18n/fill.ts';
import { isBlank } from '../cells/cell-text.ts';
import { parseWardCode } from '../cells/ids.ts';
import { type Row, uncalculated } from '../cells/rows.ts';
import { parseText, textProblem } from '../cells/value-problems.ts';
import { parseSetting } from '../cells/words.ts';
import { shownValue } from '../findings/mask.ts';
import { type VillageMatch, type VillageMatcher, warningParams } from '../header/villages.ts';
import { addFinding, type CellReader, readCell } from './cell-reader.ts';

const settings = { code: 'E208', params: { allowed: 'Thành thị, Nông thôn' } } as const;
const villageNames = { code: 'E208', required: true, problemOf: textProblem } as const;

/** Reports a row of another ward (E403), and a formula that was never calculated (E216). */
export function checkWardCode(reader: CellReader, row: Row, ward: string): void {
  const cell = row.cells[reader.layout.at.wardCode];
  if (cell === undefined || cell === ward || isBlank(cell) || parseWardCode(cell) === ward) return;
  if (cell === uncalculated) addFinding(reader, 'E216', row, 'wardCode');
  else addFinding(reader, 'E403', row, 'wardCode', { ward });
}

/** Another ward's villages are on another list. */
const isForeign = ({ findings }: CellReader, { number }: Row): boolean =>
  findings.some(({ code, row }) => code === 'E403' && row === number);

/** The problem of a village, with its text where the row has it from a group. */
const lettersParams = ({ village }: Row, problem: string): Params =>
  village === undefined ? { problem } : { problem, value: shownValue(village) };

export function readVillage(
  reader: CellReader,
  row: Row,
  villageOf: VillageMatcher,
): VillageMatch | undefined {
  const own = row.village ?? readCell(reader, row, 'village', parseText, villageNames);
  const match = own === undefined ? undefined : villageOf(own);
  if (match?.problem) return addFinding(reader, 'E208', row, 'village', lettersParams(row, match.problem));
  if (match?.warning && row.village === undefined && !isForeign(reader, row))
    addFinding(reader, match.warning, row, 'village', warningParams(match));
  return match;
}

/** The row's own setting, else its village's where the campaign names one, else the ward's. */
export function readSetting(
  reader: CellReader,
  row: Row,
  village: VillageMatch | undefined,
  ofWard: Setting,
): Setting | undefined {
  const own = readCell(reader, row, 'setting', parseSetting, settings);
  if (own !== undefined || !isBlank(row.cells[reader.layout.at.setting])) return own;
  return village?.setting ?? ofWard;
}
