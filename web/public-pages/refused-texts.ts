import type { refusedAnywhere } from '../../shared/contract/endpoint.ts';
import type { intake } from '../../shared/contract/intake.ts';
import type { posting } from '../../shared/contract/posting.ts';
import { type Advice, advice } from '../../shared/i18n/text.ts';

type Pages = 'showPostedList' | 'showObjectionForm' | 'sendObjection';
type IntakePages = 'showReceipt' | 'showClaimForm' | 'sendClaim';
type Refused =
  | (typeof refusedAnywhere)[number]
  | (typeof posting)[Pages]['refuses'][number]
  | (typeof intake)[IntakePages]['refuses'][number];

interface RefusedText extends Advice {
  /** Whether the ward's list is a way on. */
  readonly hasList: boolean;
}

const withList = (what: [string, string], cure: [string, string]): RefusedText => ({
  ...advice(what, cure),
  hasList: true,
});
const withoutList = (what: [string, string], cure: [string, string]): RefusedText => ({
  ...advice(what, cure),
  hasList: false,
});

const notPosted = withoutList(
  ['Danh sách của xã này chưa được niêm yết', 'The list of this ward is not posted yet'],
  [
    'Danh sách được niêm yết sau khi các thôn họp xong. Muốn biết ngày niêm yết, hãy hỏi trưởng thôn hoặc Ủy ban nhân dân (UBND) xã nơi bạn ở.',
    'It is posted once the villages have met. To learn the day, ask the head of your village or the People’s Committee of your ward.',
  ],
);
const noSuchAddress = withList(
  ['Không có trang này', 'There is no such page'],
  [
    'Có thể địa chỉ bị gõ sai hoặc bị cắt bớt. Hãy quét lại mã trên bảng niêm yết, hoặc hỏi UBND xã địa chỉ đúng.',
    'The address may be mistyped or cut short. Scan the code on the notice board again, or ask the ward’s People’s Committee for the address.',
  ],
);
const noSuchList = withoutList(
  ['Không có danh sách ở địa chỉ này', 'There is no list at this address'],
  [
    'Có thể địa chỉ bị gõ sai, hoặc là của một đợt rà soát khác. Hãy hỏi UBND xã nơi bạn ở.',
    'The address may be mistyped, or belong to another review. Ask the People’s Committee of your ward.',
  ],
);
const sendAgain = withList(
  [
    'Chưa gửi được, vì có việc khác vừa được ghi cùng lúc',
    'It was not sent: something else was recorded at the same time',
  ],
  ['Quay lại trang trước rồi gửi lần nữa.', 'Go back to the page before and send it once more.'],
);
const forOfficials = withList(
  ['Trang này không dành cho mọi người', 'This page is not for everybody'],
  ['Danh sách niêm yết thì ai cũng xem được.', 'The posted list is open to everyone.'],
);

/** What a citizen reads where a public page is refused: the catalogue of refusals speaks to officials. */
export const refusedTexts = {
  NotPosted: notPosted,
  PostingOver: withoutList(
    ['Thời hạn niêm yết đã hết', 'The list is no longer posted'],
    [
      'Danh sách không còn hiện ở đây, và không nhận khiếu nại qua trang này nữa; khiếu nại đã gửi vẫn được xem xét. Nếu còn ý kiến, hãy đến UBND xã nơi bạn ở.',
      'It is not shown any more and takes no objections here; those already sent are still dealt with. If you have something to say, go to the People’s Committee of your ward.',
    ],
  ),
  PostedListLost: withoutList(
    ['Tạm thời không mở được danh sách', 'The list cannot be shown at the moment'],
    [
      'Danh sách trên bảng niêm yết ở xã và ở thôn vẫn có hiệu lực. Muốn khiếu nại, hãy đến UBND xã nơi bạn ở.',
      'The list on the boards of the ward and the village still stands. To object, go to the People’s Committee of your ward.',
    ],
  ),
  IntakeFull: withList(
    ['Chưa gửi được, vì đã có quá nhiều ý kiến', 'It was not sent: too much has come in'],
    [
      'Hãy mang ý kiến bằng giấy đến UBND xã nơi bạn ở: ở đó không có giới hạn này. Hoặc gửi lại tại đây sau một giờ, hay ngày mai.',
      'Bring it on paper to the People’s Committee of your ward, where this limit does not apply. Or send it again here in an hour, or tomorrow.',
    ],
  ),
  ReceiptNotFound: withList(
    ['Không có phiếu tiếp nhận này', 'There is no such receipt'],
    [
      'Kiểm tra lại mã phiếu: 12 chữ và số. Khi đợt rà soát đã kết thúc thì không xem phiếu được nữa; hãy hỏi UBND xã nơi bạn ở.',
      'Check the code: 12 letters and digits. Once the review is closed, receipts cannot be read any more; ask the People’s Committee of your ward.',
    ],
  ),
  HouseholdNotFound: withList(
    ['Hộ này không có trong danh sách đang niêm yết', 'This household is not on the posted list'],
    [
      'Có thể danh sách vừa thay đổi. Hãy tìm lại hộ trong danh sách; nếu không thấy, hãy hỏi UBND xã.',
      'The list may have changed. Look for the household on the list again; if it is not there, ask the ward’s People’s Committee.',
    ],
  ),
  CampaignNotFound: noSuchList,
  WardNotFound: noSuchList,
  CampaignNotRunning: withoutList(
    ['Đợt rà soát này không nhận khiếu nại', 'This review takes no objections'],
    [
      'Đợt rà soát chưa bắt đầu hoặc đã kết thúc. Nếu có ý kiến, hãy đến UBND xã nơi bạn ở.',
      'It has not begun, or is over. If you have something to say, go to the People’s Committee of your ward.',
    ],
  ),
  RouteNotFound: noSuchAddress,
  MethodNotAllowed: noSuchAddress,
  BadRequest: noSuchAddress,
  BodyTooLarge: withList(
    ['Nội dung dài quá, chưa gửi được', 'The text is too long and was not sent'],
    [
      'Quay lại trang trước, viết ngắn lại (nhiều nhất 5.000 chữ cái) rồi gửi. Giấy tờ dài thì nộp tại UBND xã.',
      'Go back to the page before, shorten the text (5,000 letters at most) and send it. Bring longer papers to the ward’s People’s Committee.',
    ],
  ),
  OtherSite: withList(
    ['Chưa gửi được từ trang khác', 'It was not sent: it comes from another site'],
    [
      'Hãy mở danh sách niêm yết, chọn hộ rồi gửi khiếu nại tại đây.',
      'Open the posted list, choose the household and send the objection from here.',
    ],
  ),
  Stale: sendAgain,
  RequestReused: withList(
    ['Bạn đã gửi khiếu nại này rồi', 'You have sent this objection already'],
    [
      'Nội dung gửi lần đầu đã đến xã; phần bạn sửa thêm thì chưa. Muốn bổ sung, hãy báo cho UBND xã.',
      'What you sent first has arrived; what you changed afterwards has not. To add something, tell the ward’s People’s Committee.',
    ],
  ),
  TooBusy: withList(
    ['Máy chủ đang bận', 'The server is busy'],
    ['Hãy đợi một phút rồi thử lại.', 'Wait a minute and try again.'],
  ),
  Busy: withList(
    ['Máy chủ đang bận', 'The server is busy'],
    ['Hãy đợi một phút rồi thử lại.', 'Wait a minute and try again.'],
  ),
  DiskNearlyFull: withList(
    ['Máy chủ sắp hết chỗ, chưa gửi được', 'The server has no room left; it was not sent'],
    [
      'Hãy thử lại vào ngày mai, hoặc gửi ý kiến tại UBND xã trước khi hết hạn niêm yết.',
      'Try again tomorrow, or bring your objection to the People’s Committee before the posting ends.',
    ],
  ),
  ServerFault: withList(
    ['Trang gặp lỗi', 'Something went wrong'],
    [
      'Hãy thử lại. Nếu vẫn lỗi, xem danh sách trên bảng niêm yết ở xã và gửi ý kiến tại UBND xã.',
      'Try again. If it fails again, see the list on the ward’s board and bring your objection to the People’s Committee.',
    ],
  ),
  NotSignedIn: forOfficials,
  NotAllowed: forOfficials,
  OtherPerson: forOfficials,
} as const satisfies Record<Refused, RefusedText>;
