import type { ExplainedResult } from '../contract/household.ts';
import type { Setting } from '../household.ts';
import { boundsOf } from '../results/bounds.ts';
import type { Standard } from '../standards/standard.ts';
import { number } from './parts.ts';

type Reasons = Pick<ExplainedResult, 'by' | 'measure' | 'lines' | 'points' | 'cut' | 'deprived'>;

/** What a result is judged by: the standard, and the lines of the household's setting. */
interface Judged {
  readonly standard: Pick<Standard, 'incomePer' | 'rules'>;
  readonly setting: Setting;
}

/**
 * Why a household is neither poor nor near-poor under a standard, one sentence a reason: its measure against the line,
 * its deprivation points against the cut, the indicators that were counted, and whether points could change the result.
 */
export function refusalReasons(result: Reasons, { standard, setting }: Judged): string[] {
  const { points, cut, deprived = [] } = result;
  const labels = deprived.map(({ label, points: each }) => `${label} (${number(each)} điểm)`).join(', ');
  return [
    measured(result, { standard, setting }),
    ...(points === undefined ? [] : [counted(points, cut)]),
    ...(labels === '' ? [] : [`Chỉ số thiếu hụt: ${labels}.`]),
    ...(points !== undefined && !pointsDecide(result, standard)
      ? ['Với mức này, điểm thiếu hụt không làm thay đổi kết quả phân loại.']
      : []),
  ];
}

function measured({ by, measure, lines }: Reasons, { standard: { incomePer }, setting }: Judged): string {
  const unit = by === 'b1' ? 'điểm' : `đồng/người/${incomePer === 'year' ? 'năm' : 'tháng'}`;
  const what = by === 'b1' ? 'Điểm B1 (điểm ước lượng thu nhập)' : 'Thu nhập bình quân';
  const { above, upTo } = boundsOf(measure, lines);
  const limits = [
    ...(above === undefined ? [] : [`trên mức ${number(above)} ${unit}`]),
    ...(upTo === undefined ? [] : [`không quá mức ${number(upTo)} ${unit}`]),
  ].join(', ');
  const compared =
    limits === ''
      ? ''
      : `, ${limits} của chuẩn đối với khu vực ${setting === 'urban' ? 'thành thị' : 'nông thôn'}`;
  return `${what} của hộ: ${number(measure)} ${unit}${compared}.`;
}

function counted(points: number, cut: number | undefined): string {
  const text = `Điểm thiếu hụt B2 của hộ: ${number(points)} điểm`;
  if (cut === undefined) return `${text}.`;
  return points < cut
    ? `${text}, dưới mốc ${number(cut)} điểm.`
    : `${text}, từ mốc ${number(cut)} điểm trở lên.`;
}

/** Whether a rule for households with this measure asks for points. */
const pointsDecide = ({ measure, lines }: Reasons, { rules }: Pick<Standard, 'rules'>): boolean =>
  rules.some(({ above, upTo, deprived }) => {
    const isOver = above === undefined || measure > (lines[above] ?? Number.NaN);
    const isWithin = upTo === undefined || measure <= (lines[upTo] ?? Number.NaN);
    return deprived !== undefined && isOver && isWithin;
  });
