import type { Text } from '../../../shared/i18n/text.ts';
import type { FlowEnd, FlowSide } from '../../../shared/reports/charts/flow.ts';

/** The words of the report's page beside its sentences. */
export const reportWords = {
  other: { vi: 'English', en: 'Tiếng Việt' },
  number: { vi: 'Số: ........../BC-..........', en: 'No.: ..........' },
  date: {
    vi: '..............., ngày ..... tháng ..... năm ......',
    en: '..............., ..... / ..... / ......',
  },
  signer: { vi: 'TM. ỦY BAN NHÂN DÂN', en: 'For the People’s Committee' },
  sign: { vi: '(Ký, ghi rõ họ tên, đóng dấu)', en: '(Signature, name, seal)' },
  poor: { vi: 'Hộ nghèo', en: 'Poor' },
  nearPoor: { vi: 'Hộ cận nghèo', en: 'Near-poor' },
  both: { vi: 'Nghèo và cận nghèo', en: 'Poor and near-poor' },
  households: { vi: 'hộ', en: 'households' },
  start: { vi: 'Đầu kỳ', en: 'Start' },
  end: { vi: 'Cuối kỳ', en: 'End' },
  rate: { vi: 'Tỷ lệ', en: 'Rate' },
  fall: { vi: 'Giảm (điểm %)', en: 'Fall (points)' },
  all: { vi: 'Số hộ dân cư', en: 'All households' },
  area: { vi: 'Địa bàn', en: 'Area' },
  byArea: {
    vi: 'Tỷ lệ hộ nghèo và hộ cận nghèo cuối kỳ theo địa bàn',
    en: 'Rates of poor and near-poor households at the end, by area',
  },
  flow: {
    vi: 'Hộ chuyển từ đầu kỳ (trái) sang cuối kỳ (phải)',
    en: 'Households from the start (left) to the end (right)',
  },
  from: { vi: 'Từ', en: 'From' },
  to: { vi: 'Đến', en: 'To' },
  indicators: { vi: 'Hộ thiếu hụt theo chỉ số', en: 'Deprived households by indicator' },
  dimensions: { vi: 'Hộ thiếu hụt theo chiều', en: 'Deprived households by dimension' },
  table: { vi: 'Số liệu theo địa bàn', en: 'Figures by area' },
  movementTable: { vi: 'Diễn biến, số hộ', en: 'Movements, households' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  people: { vi: 'Người', en: 'People' },
  count: { vi: 'Số lượng', en: 'Count' },
  money: { vi: 'Số tiền (đồng)', en: 'Money (dong)' },
  planned: { vi: 'Kế hoạch', en: 'Planned' },
  needs: {
    vi: 'Hộ được hỗ trợ / hộ có nhu cầu (tỷ lệ), theo địa bàn',
    en: 'Households helped / households that ask (share), by area',
  },
  footer: {
    vi: 'Lập từ số liệu của đợt rà soát; biểu tổng hợp và danh sách ở các tệp kèm theo.',
    en: 'Made from the figures of the review; the official tables and the lists are in the files beside it.',
  },
} as const satisfies Record<string, Text>;

const listed = { poor: reportWords.poor, 'near-poor': reportWords.nearPoor } as const;

/** What the ends of the flow are called, at the start and at the end. */
export const flowWords: Readonly<Record<FlowSide, Readonly<Record<FlowEnd, Text>>>> = {
  start: {
    ...listed,
    other: { vi: 'Không thuộc diện', en: 'On no list' },
    lost: { vi: '', en: '' },
  },
  end: {
    ...listed,
    other: { vi: 'Thoát', en: 'Escaped' },
    lost: { vi: 'Giảm khác', en: 'Otherwise gone' },
  },
};
