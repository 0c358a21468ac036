import type { DataValidation } from 'hucre/xlsx';
import { designationOf } from '../../../shared/batch/header/columns.ts';
import type { TemplateColumn } from './columns.ts';
import { needNames } from './words.ts';

type Rule = Pick<DataValidation, 'type' | 'operator' | 'values' | 'formula1' | 'formula2' | 'errorStyle'>;

const oneOf = (...values: string[]): Rule => ({ type: 'list', values });
const between = (type: 'whole' | 'decimal' | 'textLength', from: number, to: number): Rule => ({
  type,
  operator: 'between',
  formula1: String(from),
  formula2: String(to),
});
const holds = (formula1: string): Rule => ({ type: 'custom', formula1 });

const classes = oneOf('Hộ nghèo', 'Hộ cận nghèo', 'Không');

/** A formula: a year of four digits or a day of the calendar. The column is text, so that 1960 stays a year. */
const isBirth = (cell: string): string =>
  `OR(AND(LEN(${cell})=4,ISNUMBER(VALUE(${cell}))),AND(LEN(${cell})=10,` +
  `DAY(DATE(RIGHT(${cell},4),MID(${cell},4,2),LEFT(${cell},2)))=VALUE(LEFT(${cell},2))))`;

/** What a spreadsheet accepts in a column of the format; `cell` is the first cell of the column. */
const rules: Readonly<Record<string, (cell: string) => Rule>> = {
  birth: (cell) => holds(isBirth(cell)),
  sex: () => oneOf('Nam', 'Nữ'),
  citizenId: (cell) => holds(`AND(OR(LEN(${cell})=12,LEN(${cell})=9),ISNUMBER(VALUE(${cell})))`),
  setting: () => oneOf('Thành thị', 'Nông thôn'),
  people: () => between('whole', 1, 50),
  previous: () => classes,
  b1: () => between('decimal', 0, 400),
  income: () => between('decimal', 0, 1_000_000_000),
  b2: (cell) => holds(`AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=200,MOD(${cell},5)=0)`),
  noLabour: () => oneOf('x'),
  merit: () => oneOf('x'),
  causes: () => between('textLength', 1, 30),
  // Several needs may be typed, which the list alone does not offer.
  needs: () => ({ ...oneOf(...needNames), errorStyle: 'information' }),
  stated: () => classes,
};

/** The longest texts of a rule: Excel cannot open a workbook with longer ones. */
const longest = { title: 32, message: 255, error: 225 } as const;

/** The cells of a column, and the range with the names of the ward's villages. Without one any village may be written. */
export interface Place {
  /** The column's first cell, such as `K6`. */
  readonly cell: string;
  /** Its cells for households there and to come, such as `K6:K2005`. */
  readonly range: string;
  readonly villages: string | undefined;
}

/** The drop-down or the limits of a column, with the message of its cells; undefined where anything may be written. */
export function validationOf(
  { key, label, what, group }: TemplateColumn,
  { cell, range, villages }: Place,
): DataValidation | undefined {
  const isMark = group !== undefined || designationOf(key) !== undefined;
  const own = isMark ? oneOf('x') : rules[key]?.(cell);
  // A warning only: a village may be missing from the list.
  const rule: Rule | undefined =
    key === 'village' && villages ? { type: 'list', formula1: villages, errorStyle: 'warning' } : own;
  return (
    rule && {
      ...rule,
      range,
      allowBlank: true,
      showInputMessage: true,
      showErrorMessage: true,
      inputTitle: label.slice(0, longest.title),
      inputMessage: what.vi.slice(0, longest.message),
      errorTitle: 'Giá trị không hợp lệ',
      errorMessage: `${label}: ${what.vi}`.slice(0, longest.error),
    }
  );
}
