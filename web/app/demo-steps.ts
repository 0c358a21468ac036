import type { Text } from '../../shared/i18n/text.ts';
import type { Board, User } from '../client/answers.ts';
import { baseOf } from './entries.ts';

/** Something to try on a demo. It counts as tried once its address was visited. */
export interface DemoStep {
  readonly href: string;
  readonly label: Text;
  readonly hint: Text;
  /** A file to try it with. */
  readonly file?: { readonly href: string; readonly label: Text };
}

const step = (href: string, label: Text, hint: Text): DemoStep => ({ href, label, hint });
const t = (vi: string, en: string): Text => ({ vi, en });

/** What somebody tries on a demo, in this order; the board says which wards it is about. */
export function demoSteps(user: User, campaign: string, board: Board | undefined): readonly DemoStep[] {
  const base = baseOf(user, campaign);
  switch (user.role) {
    case 'ward':
      return wardSteps(base);
    case 'district':
      return districtSteps(base, board);
    case 'province':
      return provinceSteps(base, board);
    default:
      return observerSteps(base, board);
  }
}

function wardSteps(base: string): readonly DemoStep[] {
  const fileOf = (kind: 'with-errors' | 'corrected', vi: string, en: string) => ({
    href: `/api${base.replace('/dot/', '/campaigns/').replace('/xa/', '/wards/')}/demo-file?kind=${kind}`,
    label: t(vi, en),
  });
  return [
    {
      href: `${base}/nop-danh-sach`,
      label: t('Nộp một danh sách có lỗi', 'Hand in a list with errors'),
      hint: t('Kiểm tra tệp trước, chưa ghi gì.', 'The file is only checked; nothing is recorded yet.'),
      file: fileOf('with-errors', 'Tải tệp có lỗi', 'Download the list with errors'),
    },
    step(
      `${base}/loi`,
      t('Xem từng lỗi và cách sửa', 'See each error and how to fix it'),
      t('Tải tệp đã đánh dấu để sửa ngay trong Excel.', 'Download the marked file and fix it in Excel.'),
    ),
    {
      href: `${base}/ho`,
      label: t(
        'Nộp tệp đã sửa, ghi rồi xem các hộ',
        'Hand in the corrected list, record it, see the households',
      ),
      hint: t('Mỗi hộ có kết quả phân loại kèm giải thích.', 'Each household has its class, explained.'),
      file: fileOf('corrected', 'Tải tệp đã sửa', 'Download the corrected list'),
    },
    step(
      `${base}/hop-thon`,
      t('Gửi kết quả rà soát, rồi họp thôn', 'Submit the survey, then hold the meetings'),
      t('Trang đầu luôn nêu việc kế tiếp.', 'The first page always names what comes next.'),
    ),
  ];
}

function districtSteps(base: string, board: Board | undefined): readonly DemoStep[] {
  const waiting = board?.wards.find(({ level }) => level === 'district');
  const name = waiting?.name;
  return [
    step(
      `${base}/cho-toi`,
      t('Xem xã nào đang chờ trả lời', 'See which wards wait for an answer'),
      t('Mỗi xã chờ gì, từ khi nào.', 'What each waits for, and since when.'),
    ),
    ...(waiting
      ? [
          step(
            `${base}/xa/${waiting.code}`,
            t(`Mở ${name} và trả lời`, `Open ${name} and answer`),
            t('Phê duyệt, hoặc trả lại một hộ kèm lý do.', 'Approve, or return a household with a reason.'),
          ),
        ]
      : []),
    step(
      `${base}/tai-khoan`,
      t('Tạo tài khoản cho một xã', 'Create an account for a ward'),
      t('Mật khẩu chỉ hiện một lần.', 'Its password is shown once.'),
    ),
  ];
}

function provinceSteps(base: string, board: Board | undefined): readonly DemoStep[] {
  const late =
    board?.wards.find(({ overdue }) => overdue) ?? board?.wards.find(({ stage }) => stage === 'survey');
  return [
    ...(late
      ? [
          step(
            `${base}/xa/${late.code}`,
            t(`Xem ${late.name} còn thiếu gì`, `See what ${late.name} still lacks`),
            t('Xã quá hạn được nêu trên trang tiến độ.', 'The board names the wards that are late.'),
          ),
        ]
      : []),
    step(
      `${base}/lich`,
      t('Xem lịch và dời một thời hạn', 'See the calendar and move a window'),
      t('Ngày nghỉ được tính sẵn.', 'Days off are counted for you.'),
    ),
    step(
      '/mo-dot',
      t('Mở một đợt rà soát mới', 'Open a new campaign'),
      t('Ngày tháng được đề xuất theo năm.', 'Its dates are proposed by the year.'),
    ),
    step(
      `${base}/ket-qua`,
      t('Xem kết quả cả đợt', 'See the whole result'),
      t('Số hộ thoát nghèo, tái nghèo, phát sinh.', 'How many households left poverty or fell into it.'),
    ),
  ];
}

function observerSteps(base: string, board: Board | undefined): readonly DemoStep[] {
  const [ward] = board?.wards ?? [];
  return [
    step(
      `${base}/ket-qua`,
      t('Xem kết quả của các xã', 'See the results of the wards'),
      t('Chỉ có số liệu, không có tên hộ.', 'Figures only, without names.'),
    ),
    ...(ward
      ? [
          step(
            `${base}/xa/${ward.code}`,
            t(`Mở ${ward.name} và ghi một nhận xét`, `Open ${ward.name} and leave a remark`),
            t('Xã và cấp trên đọc được.', 'The ward and those above it read it.'),
          ),
        ]
      : []),
    step(
      `${base}/nhat-ky`,
      t('Đọc nhật ký của đợt', 'Read the campaign’s history'),
      t('Ai đã làm gì, lúc nào.', 'Who did what, and when.'),
    ),
  ];
}
