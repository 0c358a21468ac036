import { type Advice, advice } from './i18n/text.ts';

interface Entry extends Advice {
  /** The HTTP status of the answer. */
  readonly status: number;
}

const entry = (status: number, what: [string, string], cure: [string, string]): Entry => ({
  status,
  ...advice(what, cure),
});

/**
 * Every refusal of the product. The key is the error's name, which workflows match and HTTP answers contain. It is never
 * renamed once published.
 */
export const refusals = {
  // The process, in the order in which it is checked.
  TrainingNotDone: entry(
    409,
    ['Xã {ward} chưa tập huấn xong.', 'Ward {ward} has not been trained.'],
    [
      'Ghi nhận buổi tập huấn có người dự, hoặc đề nghị cấp tỉnh miễn tập huấn có lý do.',
      'Record a training session with attendance, or ask the province to waive it with a reason.',
    ],
  ),
  WrongStage: entry(
    409,
    ['Xã {ward} đang ở bước {stage}, không phải bước {needs}.', 'Ward {ward} is in {stage}, not in {needs}.'],
    ['Tải lại trang để xem bước hiện tại của xã.', 'Reload the page to see the ward’s present stage.'],
  ),
  OutsideWindow: entry(
    409,
    [
      'Ngày {on} nằm ngoài thời hạn {from} – {to} của bước {stage}.',
      '{on} lies outside the window {from} – {to} of {stage}.',
    ],
    ['Đề nghị cấp tỉnh gia hạn có lý do.', 'Ask the province for an extension with a reason.'],
  ),
  RejectedStand: entry(
    409,
    ['Còn {count} hộ bị trả lại chưa sửa.', '{count} rejected households still stand.'],
    [
      'Tải tệp đã đánh dấu, sửa các ô màu rồi nộp lại; hoặc rút hộ đó kèm lý do.',
      'Download the marked file, mend the coloured cells and upload again; or withdraw the household with a reason.',
    ],
  ),
  OpeningListOpen: entry(
    409,
    [
      'Còn {count} hộ trong danh sách đầu kỳ chưa rà soát và chưa có lý do.',
      '{count} households of the opening list are neither surveyed nor excused.',
    ],
    [
      'Rà soát các hộ này hoặc ghi lý do (chuyển đi, đã mất, nhập hộ, tách hộ, từ chối).',
      'Survey them, or excuse them (moved, deceased, merged, split, refused).',
    ],
  ),
  NothingSurveyed: entry(
    409,
    ['Xã {ward} chưa có hộ nào được ghi nhận.', 'Ward {ward} has no recorded household.'],
    ['Nộp tệp rà soát trước khi gửi danh sách.', 'Upload a survey file before submitting.'],
  ),
  VillagesNotPassed: entry(
    409,
    ['Còn {count} thôn chưa họp hoặc chưa thông qua.', '{count} villages have not met or not passed.'],
    ['Họp dân ở các thôn còn lại: {villages}.', 'Hold the meetings of the remaining villages: {villages}.'],
  ),
  VillageNotOpen: entry(
    409,
    [
      'Thôn {village} không mở để họp hoặc chấm lại.',
      'Village {village} is not open to meet or to be scored again.',
    ],
    ['Chỉ các thôn còn mở mới thực hiện được.', 'Only villages that are open may act.'],
  ),
  UnknownVillage: entry(
    404,
    [
      'Xã {ward} không có hộ rà soát ở thôn {village}.',
      'Ward {ward} has no surveyed household in village {village}.',
    ],
    ['Kiểm tra tên thôn trong danh sách đã nộp.', 'Check the village’s name in the submitted list.'],
  ),
  MoreAgreedThanAttended: entry(
    422,
    [
      'Số người đồng ý ({agreed}) nhiều hơn số người dự ({attended}).',
      'More people agreed ({agreed}) than attended ({attended}).',
    ],
    ['Kiểm tra lại biên bản họp.', 'Check the minutes of the meeting.'],
  ),
  NotOnOpeningList: entry(
    404,
    [
      'Hộ này không có trong danh sách đầu kỳ của xã {ward}.',
      'This household is not on the opening list of ward {ward}.',
    ],
    ['Kiểm tra mã hộ.', 'Check the household’s code.'],
  ),
  HouseholdNotFound: entry(
    404,
    ['Không có hộ này trong danh sách của xã {ward}.', 'Ward {ward} has no such household.'],
    ['Kiểm tra mã hộ.', 'Check the household’s code.'],
  ),
  NotRejected: entry(
    409,
    ['Hộ này không bị trả lại.', 'This household is not rejected.'],
    ['Chỉ rút được hộ đang bị trả lại.', 'Only a rejected household can be withdrawn.'],
  ),
  NotPosted: entry(
    409,
    ['Danh sách của xã {ward} chưa niêm yết.', 'The list of ward {ward} is not posted yet.'],
    ['Ghi nhận nơi niêm yết để bắt đầu tính ngày.', 'Record where the list is posted to start the clock.'],
  ),
  PostedListLost: entry(
    410,
    [
      'Không mở được danh sách niêm yết của xã {ward}: tệp đã mất.',
      'The posted list of ward {ward} cannot be shown: its file is lost.',
    ],
    [
      'Xem bảng niêm yết tại xã; người quản trị khôi phục tệp từ bản sao lưu.',
      'See the board in the ward; the administrator restores the file from the backup.',
    ],
  ),
  AlreadyPosted: entry(
    409,
    ['Danh sách của xã {ward} đã niêm yết.', 'The list of ward {ward} is posted already.'],
    ['Không cần làm gì thêm.', 'Nothing more needs to be done.'],
  ),
  PostingOver: entry(
    409,
    ['Thời hạn niêm yết của hộ này đã hết.', 'The posting of this household is over.'],
    ['Gửi đề nghị rà soát thường xuyên tại xã.', 'File a request for an unscheduled review at the ward.'],
  ),
  ObjectionOpen: entry(
    409,
    ['Hộ này đang có khiếu nại chưa giải quyết.', 'This household has an open objection.'],
    ['Giải quyết khiếu nại đang mở trước.', 'Resolve the open objection first.'],
  ),
  NoObjection: entry(
    404,
    ['Hộ này không có khiếu nại đang mở.', 'This household has no open objection.'],
    ['Tải lại danh sách khiếu nại.', 'Reload the list of objections.'],
  ),
  ValueNotUsed: entry(
    422,
    [
      'Chuẩn {standard} không dùng {field} cho hộ này.',
      'Standard {standard} does not use {field} for this household.',
    ],
    ['Chỉ sửa các giá trị mà chuẩn dùng.', 'Change only values that the standard uses.'],
  ),
  ReasonMissing: entry(
    422,
    ['Thiếu lý do.', 'The reason is missing.'],
    ['Ghi lý do rồi gửi lại.', 'Give the reason and send again.'],
  ),
  WindowReversed: entry(
    422,
    ['Hạn mới {to} sớm hơn {from}.', 'The new date {to} is before {from}.'],
    ['Chọn ngày muộn hơn.', 'Choose a later day.'],
  ),
  // Batches and files.
  BatchNotFound: entry(
    404,
    ['Không có đợt số liệu này.', 'There is no such batch.'],
    ['Tải lại danh sách tệp đã nộp.', 'Reload the list of uploads.'],
  ),
  BatchCommitted: entry(
    409,
    ['Tệp này đã được ghi nhận.', 'This file is committed already.'],
    [
      'Không cần làm gì thêm; nộp tệp mới nếu danh sách thay đổi.',
      'Nothing to do; upload a new file if the list changes.',
    ],
  ),
  BatchNotReady: entry(
    409,
    [
      'Tệp chưa kiểm tra xong (trạng thái: {status}).',
      'The file is not ready to be committed (status: {status}).',
    ],
    ['Đợi kiểm tra xong rồi ghi nhận.', 'Wait until validation is done, then commit.'],
  ),
  MarkingUnderWay: entry(
    409,
    ['Tệp đã đánh dấu đang được tạo.', 'The marked file is being made.'],
    [
      'Đợi một phút rồi tải lại; trong lúc đó xem lỗi ngay trên trang.',
      'Download it again in a minute; meanwhile see the findings on the page.',
    ],
  ),
  MarkingFailed: entry(
    410,
    ['Không tạo được tệp đã đánh dấu.', 'The marked file could not be made.'],
    [
      'Xem lỗi trên trang, sửa trong tệp của bạn rồi nộp lại.',
      'See the findings on the page, mend them in your own file and upload it again.',
    ],
  ),
  FileNotFound: entry(
    404,
    ['Không tìm thấy tệp.', 'There is no such file.'],
    ['Nộp lại tệp.', 'Upload the file again.'],
  ),
  FileChanged: entry(
    409,
    ['Tệp đã bị thay sau khi kiểm tra.', 'The file was replaced after it was checked.'],
    ['Nộp tệp lại như một đợt số liệu mới.', 'Upload the file again as a new batch.'],
  ),
  FileTooLarge: entry(
    413,
    ['Tệp lớn hơn {megabytes} MB.', 'The file is larger than {megabytes} MB.'],
    ['Tách danh sách theo thôn rồi nộp nhiều tệp.', 'Split the list by village and upload several files.'],
  ),
  UploadBroken: entry(
    409,
    ['Tệp nhận được khác với tệp đã gửi.', 'The file that arrived is not the one that was sent.'],
    ['Nộp lại tệp.', 'Upload the file again.'],
  ),
  UploadExpired: entry(
    410,
    ['Địa chỉ nộp tệp đã hết hạn.', 'The upload address has expired.'],
    ['Bấm nộp tệp lại để lấy địa chỉ mới.', 'Start the upload again to get a new address.'],
  ),
  // Tables that are read for a new campaign.
  SheetUnreadable: entry(422, ['{problem}', '{problem}'], ['{cure}', '{cure}']),
  SheetTooLarge: entry(
    422,
    ['Tệp vượt giới hạn: {problem}.', 'The file is over a limit: {problem}.'],
    [
      'Xóa các trang tính và cột không cần, hoặc tách thành nhiều tệp.',
      'Delete the sheets and columns that are not needed, or split it into several files.',
    ],
  ),
  SheetInOldFont: entry(
    422,
    [
      'Tệp có vẻ dùng phông chữ cũ ({encoding}).',
      'The file seems to be written in a legacy font encoding ({encoding}).',
    ],
    [
      'Xác nhận mã {encoding} rồi đọc lại; nếu chữ vẫn sai, lưu tệp bằng Unicode (UTF-8).',
      'Confirm {encoding} and read it again; if the letters are still wrong, save the file in Unicode (UTF-8).',
    ],
  ),
  // Campaigns.
  CampaignNotFound: entry(
    404,
    ['Không có đợt rà soát này.', 'There is no such campaign.'],
    ['Kiểm tra mã đợt rà soát.', 'Check the campaign’s id.'],
  ),
  CampaignExists: entry(
    409,
    [
      'Đợt rà soát {campaign} đã có với nội dung khác.',
      'Campaign {campaign} exists already with other content.',
    ],
    ['Dùng mã khác, hoặc dùng một thư mục dữ liệu mới.', 'Use another id, or a new data folder.'],
  ),
  CampaignNotRunning: entry(
    409,
    [
      'Đợt rà soát {campaign} không đang chạy (trạng thái: {status}).',
      'Campaign {campaign} is not running (status: {status}).',
    ],
    [
      'Khởi động đợt rà soát trước; đợt đã kết thúc thì giữ nguyên.',
      'Launch the campaign first; a closed one stays as it is.',
    ],
  ),
  CampaignIncomplete: entry(
    409,
    [
      'Đợt rà soát {campaign} chưa nhận đủ danh sách đầu kỳ.',
      'Campaign {campaign} has not taken in its whole opening list.',
    ],
    ['Gửi lại đợt rà soát với cùng nội dung.', 'Send the same campaign again.'],
  ),
  CampaignLaunched: entry(
    409,
    [
      'Đợt rà soát {campaign} đã khởi động; danh sách đầu kỳ không đổi được nữa.',
      'Campaign {campaign} is launched; its opening lists no longer change.',
    ],
    [
      'Ghi lý do cho từng hộ thay vì đổi danh sách.',
      'Excuse households one by one in place of changing the list.',
    ],
  ),
  CampaignInvalid: entry(
    422,
    ['{file}: {place}: {problem}', '{file}: {place}: {problem}'],
    ['Sửa chỗ được nêu rồi chạy lại.', 'Mend the place that is named and run again.'],
  ),
  WardNotFound: entry(
    404,
    ['Đợt rà soát không có xã {ward}.', 'The campaign has no ward {ward}.'],
    ['Kiểm tra mã xã.', 'Check the ward’s code.'],
  ),
  UnknownStandard: entry(
    422,
    ['Không có chuẩn nghèo {standard}.', 'There is no standard {standard}.'],
    ['Các chuẩn có sẵn: {known}.', 'Known standards: {known}.'],
  ),
  // Access and requests.
  NotSignedIn: entry(
    401,
    ['Bạn chưa đăng nhập.', 'You are not signed in.'],
    ['Đăng nhập rồi thử lại.', 'Sign in and try again.'],
  ),
  WrongPassword: entry(
    401,
    ['Tên đăng nhập hoặc mật khẩu không đúng.', 'The user name or the password is wrong.'],
    [
      'Nhập lại, hoặc nhờ cấp trên đặt lại mật khẩu.',
      'Try again, or ask your superior to reset the password.',
    ],
  ),
  TooManyAttempts: entry(
    429,
    ['Đăng nhập sai quá nhiều lần.', 'Too many failed sign-ins.'],
    ['Đợi {minutes} phút rồi thử lại.', 'Wait {minutes} minutes and try again.'],
  ),
  NotAllowed: entry(
    403,
    ['Bạn không có quyền làm việc này ở địa bàn này.', 'You may not do this in this area.'],
    ['Nhờ người có thẩm quyền của địa bàn.', 'Ask the person in charge of the area.'],
  ),
  UserExists: entry(
    409,
    ['Tên đăng nhập này đã có.', 'This user name is taken.'],
    ['Chọn tên khác.', 'Choose another name.'],
  ),
  ExecutionSuperseded: entry(
    409,
    [
      'Xã {ward} đang chạy bằng lần thực thi {attempt}.',
      'Ward {ward} is driven by execution attempt {attempt}.',
    ],
    ['Không cần làm gì: lần thực thi cũ tự dừng.', 'Nothing to do: the older execution ends by itself.'],
  ),
  Stale: entry(
    409,
    ['Dữ liệu đã thay đổi trong lúc bạn làm.', 'The data changed while you were working.'],
    ['Tải lại trang rồi làm lại.', 'Reload the page and try again.'],
  ),
  BadRequest: entry(
    400,
    ['Yêu cầu không hợp lệ: {place}: {problem}', 'The request is not valid: {place}: {problem}'],
    ['Sửa chỗ được nêu rồi gửi lại.', 'Mend the place that is named and send again.'],
  ),
  RouteNotFound: entry(
    404,
    ['Không có địa chỉ này.', 'There is no such address.'],
    ['Kiểm tra địa chỉ.', 'Check the address.'],
  ),
  OtherSite: entry(
    403,
    ['Yêu cầu đến từ một trang khác.', 'The request comes from another site.'],
    ['Mở trang của phần mềm rồi làm lại ở đó.', 'Open the product’s own page and do it there.'],
  ),
  BodyTooLarge: entry(
    413,
    ['Yêu cầu lớn hơn {kilobytes} kB.', 'The request is larger than {kilobytes} kB.'],
    ['Gửi ít dữ liệu hơn trong một lần.', 'Send less at once.'],
  ),
  UserNotFound: entry(
    404,
    ['Không có tài khoản này trong địa bàn của bạn.', 'Your area has no such account.'],
    ['Kiểm tra tên đăng nhập.', 'Check the user name.'],
  ),
  Busy: entry(
    503,
    ['Máy chủ đang quá tải. Mã sự cố: {incident}', 'The server is overloaded. Incident: {incident}'],
    [
      'Đợi một phút rồi làm lại; việc đã làm không bị lặp.',
      'Wait a minute and do it again; nothing is done twice.',
    ],
  ),
  ServerFault: entry(
    500,
    ['Phần mềm gặp lỗi. Mã sự cố: {incident}', 'The product failed. Incident: {incident}'],
    [
      'Thử lại; nếu vẫn lỗi, gửi mã sự cố cho người quản trị.',
      'Try again; if it fails again, give the incident’s id to the administrator.',
    ],
  ),
  DataNewer: entry(
    409,
    [
      'Dữ liệu có phiên bản {found}; phần mềm này chỉ biết đến phiên bản {known}.',
      'The data has version {found}; this program knows versions up to {known}.',
    ],
    [
      'Chạy phần mềm mới hơn, hoặc phục hồi bản sao đã giữ trước khi nâng cấp.',
      'Run the newer program, or restore the copy that was kept before the upgrade.',
    ],
  ),
  // The command line.
  PortTaken: entry(
    409,
    ['Cổng {port} đã có chương trình khác dùng.', 'Port {port} is taken by another program.'],
    ['Chạy lại với cổng khác: PORT=3001 npm start', 'Start with another port: PORT=3001 npm start'],
  ),
  DataFolderInUse: entry(
    409,
    [
      'Thư mục dữ liệu đang được một tiến trình khác dùng (pid {pid}).',
      'The data folder is in use by another process (pid {pid}).',
    ],
    [
      'Dừng tiến trình đó, hoặc chọn thư mục khác bằng DATA_DIR.',
      'Stop that process, or choose another folder with DATA_DIR.',
    ],
  ),
  BadUsage: entry(400, ['{problem}', '{problem}'], ['Cách dùng: {usage}', 'Usage: {usage}']),
} as const satisfies Record<string, Entry>;
