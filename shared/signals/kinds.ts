import type { Text } from '../i18n/text.ts';

/** What a signal says to the one who approves: it is a reason to look, never a verdict. */
interface SignalWords {
  readonly seen: Text;
  readonly why: Text;
  readonly look: Text;
}

type Both = readonly [vi: string, en: string];
const words = (seen: Both, why: Both, look: Both): SignalWords => ({
  seen: { vi: seen[0], en: seen[1] },
  why: { vi: why[0], en: why[1] },
  look: { vi: look[0], en: look[1] },
});

/** Every kind of signal in the order in which they are shown. */
export const signals = {
  scoresAfterMeeting: words(
    ['Điểm thay đổi sau khi họp thôn', 'Scores changed after the meeting'],
    [
      'Thôn đã họp và thống nhất điểm; điểm sửa sau đó thì người dân dự họp chưa biết.',
      'The village had met and agreed the scores; those who met do not know what was changed later.',
    ],
    [
      'Xem ai sửa, khi nào, vì sao; đối chiếu với biên bản họp hoặc kết quả phúc tra.',
      'See who changed them, when and why; compare with the minutes or the recheck.',
    ],
  ),
  nearLine: words(
    ['Thoát sát trên chuẩn', 'Left a class just above a line'],
    [
      'Hộ ra khỏi diện với điểm chỉ hơn chuẩn một chút: một mục chấm khác đi là kết quả đổi.',
      'The household left its class by a narrow margin: one answer scored otherwise changes the result.',
    ],
    [
      'Xem phiếu chấm điểm và tài sản, thu nhập của hộ có khớp với thực tế không.',
      'See whether the score sheet agrees with what the household owns and earns.',
    ],
  ),
  exactTarget: words(
    ['Thôn giảm đúng bằng chỉ tiêu', 'A village hits its target exactly'],
    [
      'Số hộ giảm trùng khớp với số được giao: có thể thôn chọn hộ cho đủ số.',
      'The fall equals the number that was set: households may have been chosen to make it up.',
    ],
    [
      'Xem các hộ đã ra khỏi diện của thôn, nhất là những hộ sát chuẩn.',
      'Look at the households of the village that left the class, those near a line first.',
    ],
  ),
  changedPeople: words(
    ['Chủ hộ hoặc các thành viên khác hẳn trước', 'Another head, or other members altogether'],
    [
      'Một mã hộ mà người khác hẳn: có thể nhầm mã, nhầm dòng, hoặc hộ này thế chỗ hộ kia.',
      'One household code with other people: a wrong code or row, or one household in the place of another.',
    ],
    [
      'Đối chiếu họ tên, ngày sinh, giấy tờ của hộ với danh sách đầu kỳ và lần ghi trước.',
      'Compare names, births and papers with the opening list and with the record before.',
    ],
  ),
  equalScores: words(
    ['Nhiều hộ liền nhau có điểm hoặc thu nhập bằng nhau', 'Equal B1 or income in many neighbours'],
    [
      'Mười hộ liền nhau trở lên trong danh sách của thôn bằng nhau: có thể điểm được chép, không phải khảo sát.',
      'Ten or more households in a row of the village’s list are equal: the value may be copied, not surveyed.',
    ],
    [
      'Xem phiếu của vài hộ trong số đó, ai khảo sát và ngày nào.',
      'Look at the sheets of a few of them: who surveyed them, and on which day.',
    ],
  ),
  declaredKin: words(
    ['Hộ khai là thân nhân cán bộ', 'Households declared as officials’ kin'],
    [
      'Người chấm điểm hoặc xét duyệt có thể là người thân của hộ.',
      'Whoever scored or vetted the household may be related to it.',
    ],
    [
      'Xem ai khảo sát và ai chủ trì họp thôn; nếu cần, giao người khác phúc tra.',
      'See who surveyed the household and who chaired the meeting; let somebody else recheck it where needed.',
    ],
  ),
} as const satisfies Record<string, SignalWords>;

export type SignalKind = keyof typeof signals;
export const signalKinds = Object.keys(signals) as SignalKind[];
