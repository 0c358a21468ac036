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
    ['Xã {ward} chưa được tập huấn.', 'Ward {ward} has not been trained yet.'],
    [
      'Đề nghị cấp trên ghi buổi tập huấn của xã bằng nút “Ghi tập huấn”, hoặc cấp tỉnh bấm “Miễn tập huấn” và nêu lý do.',
      'Ask the level above to enter the ward’s session with “Save the training”, or the province to use “Waive the training” with a reason.',
    ],
  ),
  WrongStage: entry(
    409,
    [
      'Xã {ward} đang ở bước {stage}; việc này chỉ làm được ở bước {needs}.',
      'Stage of ward {ward}: {stage}. This can only be done at: {needs}.',
    ],
    ['Tải lại trang để xem xã đang ở bước nào.', 'Reload the page to see which stage the ward is at.'],
  ),
  OutsideWindow: entry(
    409,
    [
      'Hôm nay ({on}) nằm ngoài thời hạn của bước {stage}: từ {from} đến {to}.',
      'Today ({on}) is outside the window of the {stage}: {from} to {to}.',
    ],
    [
      'Nếu chưa đến hạn, đợi ngày bắt đầu; nếu đã hết hạn, đề nghị cấp tỉnh “Gia hạn” cho xã và nêu lý do.',
      'If it has not begun, wait for its first day; if it is over, ask the province to “Extend” it for the ward, with a reason.',
    ],
  ),
  RejectedStand: entry(
    409,
    ['Còn {count} hộ có lỗi chưa sửa.', 'Households with errors that are not corrected yet: {count}.'],
    [
      'Mở “Lỗi cần sửa”, tải tệp đã đánh dấu, sửa các ô màu rồi nộp lại; hộ không phải rà soát thì chọn “Rút hộ có lỗi” và nêu lý do.',
      'Open “Errors to fix”, download the marked file, correct the coloured cells and hand it in again; or “Withdraw” a household with a reason.',
    ],
  ),
  OpeningListOpen: entry(
    409,
    [
      'Còn {count} hộ trong danh sách đầu kỳ chưa rà soát và chưa được miễn.',
      'Households of the opening list that are neither surveyed nor excused: {count}.',
    ],
    [
      'Rà soát các hộ này, hoặc chọn “Miễn rà soát” và lý do: chuyển đi, đã mất, nhập hộ, tách hộ, từ chối.',
      'Survey them, or “Excuse” them with the reason: moved, deceased, merged, split, refused.',
    ],
  ),
  NothingSurveyed: entry(
    409,
    ['Danh sách của xã {ward} chưa có hộ nào.', 'The list of ward {ward} has no household yet.'],
    [
      'Nộp tệp ở “Nộp danh sách”, bấm “Ghi vào danh sách”, rồi mới gửi kết quả.',
      'Upload a file under “Hand in a list” and “Record” it before you submit.',
    ],
  ),
  VillagesNotPassed: entry(
    409,
    [
      'Còn {count} thôn chưa họp hoặc chưa thông qua.',
      'Villages that have not met or not passed yet: {count}.',
    ],
    [
      'Họp dân ở các thôn còn lại rồi bấm “Ghi kết quả họp”: {villages}.',
      'Hold the remaining meetings and use “Save the meeting” for each: {villages}.',
    ],
  ),
  VillageNotOpen: entry(
    409,
    [
      'Thôn {village} hiện không phải họp hoặc chấm lại.',
      'Village {village} is not due to meet or to be scored again.',
    ],
    ['Xem các thôn phải họp ở “Họp thôn”.', 'See under “Village meetings” which villages are due.'],
  ),
  UnknownVillage: entry(
    404,
    [
      'Danh sách của xã {ward} không có hộ nào ở thôn {village}.',
      'The list of ward {ward} has no household in village {village}.',
    ],
    ['Kiểm tra tên thôn ở “Danh sách hộ”.', 'Check the village’s name under “Households”.'],
  ),
  VillageDivided: entry(
    409,
    [
      'Thôn {village} có ở hai dòng: không chia một thôn thành nhiều thôn khi đợt đang chạy.',
      'Village {village} stands in two rows: a village is not divided while a campaign runs.',
    ],
    [
      'Ghi mỗi thôn ở một dòng. Thôn bị chia tách: nộp danh sách có tên thôn mới của từng hộ ở cột Thôn.',
      'Name each village in one row. For a village that was divided, hand in a list with each household’s new village in its column.',
    ],
  ),
  VillageNameTaken: entry(
    409,
    [
      'Tên {village} là tên, hoặc tên trước đây, của một thôn khác trong xã.',
      '{village} is the name, or a former name, of another village of the ward.',
    ],
    [
      'Thôn ấy cùng sáp nhập thì chọn nó vào cùng một dòng; nếu không, đặt tên khác.',
      'If that village is merged too, choose it in the same row; if not, give another name.',
    ],
  ),
  VillageNameUnfit: entry(
    400,
    [
      'Tên mới của thôn để trống hoặc có ký tự ẩn.',
      'The village’s new name is blank or has hidden characters.',
    ],
    ['Gõ lại tên mới của thôn.', 'Type the village’s new name again.'],
  ),
  VillageNameSame: entry(
    409,
    ['Thôn {village} đã có tên này.', 'Village {village} has this name already.'],
    ['Ghi tên mới khác, hoặc bỏ dòng này.', 'Give another name, or leave this row out.'],
  ),
  SettingsDiffer: entry(
    409,
    [
      'Các thôn {villages} thuộc hai khu vực, thành thị và nông thôn, có chuẩn khác nhau.',
      'Of the villages {villages} some are urban, some rural: their standards differ.',
    ],
    [
      'Chỉ sáp nhập các thôn cùng khu vực trong đợt này; thôn khác khu vực thì ghi ở đợt năm sau.',
      'Merge only villages of one setting in this campaign; leave the others to next year’s.',
    ],
  ),
  VillagesPosted: entry(
    409,
    [
      'Danh sách của xã {ward} đã chuyển niêm yết hoặc đã xong: tên thôn giữ nguyên như đã niêm yết.',
      'The list of ward {ward} is handed on to be posted, or done: its villages stay as they were posted.',
    ],
    [
      'Ghi việc đổi tên, sáp nhập ở đợt năm sau, hoặc khi danh sách được trả lại và xã họp lại.',
      'Enter the change in next year’s campaign, or once the list is returned and the ward meets again.',
    ],
  ),
  VillageScoredAgain: entry(
    409,
    [
      'Thôn {village} đang phải chấm lại sau họp dân: chưa sáp nhập được.',
      'Village {village} is scored again after its meeting: it cannot be merged yet.',
    ],
    [
      'Nộp lại danh sách của thôn, họp lại và ghi kết quả họp, rồi mới ghi sáp nhập.',
      'Hand in the village’s list again, hold and save its meeting, then merge it.',
    ],
  ),
  OtherLevelDue: entry(
    409,
    ['Danh sách của xã {ward} đang chờ {level} trả lời.', 'The list of ward {ward} waits for {level}.'],
    [
      'Chỉ cấp đó trả lời được bây giờ; quá hạn thì nhắc họ. Tải lại trang để xem danh sách đang ở đâu.',
      'Only that level can answer it now; remind them if it is overdue. Reload the page to see where the list is.',
    ],
  ),
  OpinionOpen: entry(
    409,
    ['Đã hỏi ý kiến này và đang chờ trả lời.', 'This opinion is asked already and still open.'],
    ['Đợi trả lời, hoặc hỏi người khác.', 'Wait for it, or ask somebody else.'],
  ),
  OpinionNotAsked: entry(
    409,
    ['Không còn ai chờ ý kiến này.', 'Nobody waits for this opinion.'],
    [
      'Tải lại trang: ý kiến đã có, hoặc danh sách đã được trả lời.',
      'Reload the page: it was given, or the list was answered meanwhile.',
    ],
  ),
  OpinionOfOther: entry(
    409,
    ['Ý kiến này được hỏi người khác.', 'Somebody else is asked for this opinion.'],
    [
      'Người được hỏi cho ý kiến; người đã hỏi không tự trả lời.',
      'Whoever is asked gives it; whoever asked does not answer themselves.',
    ],
  ),
  NothingToRecall: entry(
    409,
    [
      'Danh sách của xã {ward} chưa có câu trả lời nào để rút lại.',
      'The list of ward {ward} has no answer that could be recalled.',
    ],
    [
      'Tải lại trang để xem các câu trả lời và câu nào đã rút lại.',
      'Reload the page to see the answers, and which of them were recalled.',
    ],
  ),
  OtherLevelAnswered: entry(
    409,
    [
      'Câu trả lời mới nhất cho xã {ward} là của {level}.',
      'The newest answer to the list of ward {ward} was given by {level}.',
    ],
    ['Đề nghị cấp đó rút lại.', 'Ask that level to recall it.'],
  ),
  AnswerActedOn: entry(
    409,
    [
      'Không rút lại được nữa: câu trả lời cho xã {ward} đã được xử lý tiếp.',
      'It is too late to recall: the answer to ward {ward} was acted on.',
    ],
    [
      'Nếu xã đang làm lại các hộ trả lại, đợi danh sách lên lại rồi trả lời; nếu cấp trên đã trả lời, đề nghị cấp đó; nếu mọi xã đã hoàn thành, đợt rà soát kết thúc, không sửa được nữa.',
      'If the ward works on the returned households, answer when the list comes back; if the next level has answered, ask it; once all wards are completed the campaign closes and nothing changes any more.',
    ],
  ),
  MoreAgreedThanAttended: entry(
    422,
    [
      'Số người đồng ý ({agreed}) nhiều hơn số người dự họp ({attended}).',
      'More people agreed ({agreed}) than attended ({attended}).',
    ],
    ['Đối chiếu với biên bản họp rồi sửa số.', 'Check the minutes and correct the number.'],
  ),
  MoreVotesThanAttended: entry(
    422,
    [
      'Một hộ có {votes} phiếu, nhiều hơn số người dự họp ({attended}).',
      'One household has {votes} votes, more than the people who attended ({attended}).',
    ],
    ['Đối chiếu với biên bản họp rồi sửa số.', 'Check the minutes and correct the number.'],
  ),
  VotedTwice: entry(
    422,
    ['Có {count} hộ được ghi phiếu hơn một lần.', 'Households with more than one line of votes: {count}.'],
    ['Mỗi hộ chỉ ghi một dòng.', 'Give each household one line.'],
  ),
  HouseholdNotDue: entry(
    422,
    [
      'Cuộc họp này chỉ về các hộ phải họp lại; có {count} hộ khác được ghi phiếu hoặc ghi điểm mới.',
      'This meeting is only about households that meet again; others have votes or new scores too: {count}.',
    ],
    [
      'Bỏ phiếu và điểm mới của các hộ đã được thông qua.',
      'Leave out votes on households that were agreed before, and their new scores.',
    ],
  ),
  DayInFuture: entry(
    422,
    ['Ngày {on} chưa tới.', 'The day {on} has not come yet.'],
    ['Kiểm tra lại ngày.', 'Check the date.'],
  ),
  SessionNotFound: entry(
    404,
    ['Không có buổi tập huấn này.', 'There is no such training session.'],
    ['Chọn lại buổi tập huấn trong danh sách.', 'Choose the session from the list again.'],
  ),
  SessionAttended: entry(
    409,
    [
      'Người dự của xã {ward} trong buổi này đã được ghi.',
      'The attendance of ward {ward} in this session is recorded already.',
    ],
    ['Xem lịch sử các buổi tập huấn.', 'See the history of sessions.'],
  ),
  MorePassedThanAttended: entry(
    422,
    [
      'Số người đạt kiểm tra ({passed}) nhiều hơn số người dự ({attended}).',
      'More people passed ({passed}) than attended ({attended}).',
    ],
    ['Đối chiếu với danh sách điểm danh rồi sửa số.', 'Check the attendance list and correct the number.'],
  ),
  NotOnOpeningList: entry(
    404,
    [
      'Hộ này không có trong danh sách đầu kỳ của xã {ward}.',
      'This household is not on the opening list of ward {ward}.',
    ],
    [
      'Kiểm tra mã hộ; chỉ hộ trong danh sách đầu kỳ mới được miễn rà soát.',
      'Check the household’s code; only households of the opening list can be excused.',
    ],
  ),
  HouseholdNotFound: entry(
    404,
    ['Không có hộ này trong danh sách của xã {ward}.', 'The list of ward {ward} has no such household.'],
    [
      'Kiểm tra mã hộ, hoặc tải lại trang rồi chọn lại hộ.',
      'Check the household’s code, or reload the page and choose the household again.',
    ],
  ),
  PaperNotDue: entry(
    409,
    ['Hộ này không có loại giấy đã chọn.', 'There is no such paper for this household.'],
    [
      'Hộ nghèo, hộ cận nghèo có giấy chứng nhận; hộ không nghèo có thông báo không công nhận.',
      'A poor or near-poor household has a certificate, any other a written refusal.',
    ],
  ),
  TooManyPapers: entry(
    422,
    [
      'Một tệp chỉ chứa được {most} giấy; ở đây có {count}.',
      'A file holds at most {most} papers; these are {count}.',
    ],
    [
      'Chọn từng thôn, hoặc mở trang của từng hộ.',
      'Choose one village at a time, or open a household’s page.',
    ],
  ),
  SameHousehold: entry(
    409,
    ['Hai hộ được chọn là một.', 'Both of the chosen households are the same one.'],
    [
      'Chọn hộ đúng để gộp vào; nếu hộ này ghi nhầm hẳn thì bấm “Bỏ hộ ghi nhầm”.',
      'Choose the right household to merge into; if this one was recorded by mistake, use “Remove”.',
    ],
  ),
  NotRejected: entry(
    409,
    ['Hộ này không có lỗi.', 'This household has no errors.'],
    ['Không cần làm gì: chỉ rút hộ có lỗi.', 'Nothing to do: only households with errors are withdrawn.'],
  ),
  NotPosted: entry(
    409,
    ['Xã {ward} hiện không có danh sách niêm yết.', 'Ward {ward} has no list posted at present.'],
    ['Xem lại sau, hoặc hỏi tại trụ sở UBND xã.', 'Look again later, or ask at the ward’s office.'],
  ),
  PostedListLost: entry(
    410,
    [
      'Không mở được danh sách niêm yết của xã {ward}: tệp đã mất.',
      'The posted list of ward {ward} cannot be shown: its file is lost.',
    ],
    [
      'Xem danh sách tại trụ sở UBND xã; người quản trị khôi phục tệp từ bản sao lưu.',
      'See the list at the ward’s office; the administrator restores the file from the backup.',
    ],
  ),
  AlreadyPosted: entry(
    409,
    ['Danh sách của xã {ward} đã được niêm yết.', 'The list of ward {ward} is posted already.'],
    ['Không cần làm gì thêm.', 'Nothing more to do.'],
  ),
  PostingOver: entry(
    409,
    ['Đã hết thời hạn niêm yết của hộ này.', 'The posting of this household is over.'],
    [
      'Nộp giấy đề nghị rà soát thường xuyên tại trụ sở UBND xã.',
      'Ask at the ward’s office for a review during the year.',
    ],
  ),
  ObjectionOpen: entry(
    409,
    [
      'Khiếu nại này về hộ đã được ghi và đang chờ phúc tra.',
      'The same objection about this household is recorded already and waits for its recheck.',
    ],
    [
      'Nếu là khiếu nại khác, hãy ghi đúng lời của khiếu nại đó; nếu không, đợi kết quả phúc tra.',
      'If it is another one, record what that one says; otherwise wait for the recheck.',
    ],
  ),
  IntakeFull: entry(
    429,
    [
      'Xã {ward} đã nhận quá nhiều ý kiến qua mạng trong lúc này.',
      'Too much has come in online for ward {ward} at the moment.',
    ],
    [
      'Mang ý kiến bằng giấy đến trụ sở UBND xã, hoặc gửi lại sau.',
      'Bring it on paper to the ward’s office, or send it again later.',
    ],
  ),
  ReceiptNotFound: entry(
    404,
    ['Xã {ward} không có phiếu tiếp nhận này.', 'Ward {ward} has no such receipt.'],
    ['Kiểm tra mã trên phiếu, hoặc tải lại trang.', 'Check the code on the receipt, or reload the page.'],
  ),
  IntakeDecided: entry(
    409,
    ['Ý kiến này đã được giải quyết.', 'This has been decided already.'],
    ['Tải lại trang để xem kết quả.', 'Reload the page to see how.'],
  ),
  RequestDecided: entry(
    409,
    ['Đơn này đã được trả lời.', 'This request has been answered already.'],
    ['Tải lại trang để xem câu trả lời.', 'Reload the page to see how.'],
  ),
  UnderMonthlyReview: entry(
    409,
    [
      'Đơn này đang được rà soát trong tháng; kết quả rà soát là câu trả lời.',
      'This request is under a monthly review, whose outcome is the answer.',
    ],
    [
      'Mở đợt rà soát tháng ở trang “Đơn của hộ” và làm đến hết bước niêm yết.',
      'Open the monthly review on the page “Requests” and take it through to the end of its posting.',
    ],
  ),
  RequestsOfYear: entry(
    409,
    ['Đợt rà soát tháng không nhận đơn mới.', 'A monthly review takes no new requests.'],
    [
      'Ghi đơn ở trang “Đơn của hộ” của đợt rà soát năm ({campaign}).',
      'Record it on the page “Requests” of the year’s campaign ({campaign}).',
    ],
  ),
  ListHandedOn: entry(
    409,
    ['Danh sách của xã nay thuộc đợt “{campaign}”.', 'The ward’s list is that of “{campaign}” by now.'],
    [
      'Ghi đơn ở đợt đó. Đơn đã ghi ở đây thì từ chối với lý do đã ghi lại ở đợt đó.',
      'Record the request in that campaign. Refuse one recorded here, with the reason that it is recorded there.',
    ],
  ),
  MonthNotBegun: entry(
    409,
    ['Rà soát của tháng này bắt đầu từ ngày {from}.', 'This month’s review begins on {from}.'],
    ['Mở đợt rà soát tháng từ ngày đó.', 'Open the monthly review from that day on.'],
  ),
  MonthlyReviewOpen: entry(
    409,
    ['Đợt rà soát của tháng này đã được mở.', 'This month’s review has been opened already.'],
    [
      'Tải lại trang và bấm vào đợt rà soát tháng đó. Đơn nhận sau ngày bắt đầu thuộc tháng sau.',
      'Reload the page and follow the link to that review. Requests received after its start belong to the next month.',
    ],
  ),
  NothingToReview: entry(
    409,
    ['Chưa có đơn nào để rà soát trong tháng này.', 'There is no request for this month’s review.'],
    [
      'Ghi đơn của hộ trước. Đơn nhận đến hết ngày {from} được rà soát trong tháng này.',
      'Record the requests first. Those received by {from} are reviewed this month.',
    ],
  ),
  NotAsked: entry(
    422,
    ['Kết quả này không phải điều hộ đề nghị.', 'This is not what the household asks for.'],
    [
      'Chọn một kết quả có trong mục Kết quả của đơn, hoặc từ chối kèm lý do.',
      'Choose one of the results listed with the request, or refuse it with a reason.',
    ],
  ),
  WardActsFirst: entry(
    409,
    [
      'Việc này của xã đến hết ngày {until}; cấp trên làm thay khi xã để quá hạn.',
      'This is the ward’s to do until the end of {until}; the level above does it once the ward is late.',
    ],
    ['Nhắc cán bộ xã, hoặc đợi đến khi quá hạn.', 'Remind the ward’s officer, or wait until it is overdue.'],
  ),
  OneHousehold: entry(
    422,
    ['Đây là một hộ, không phải hai hộ.', 'This is one household, not two.'],
    ['Chọn hai hộ khác nhau.', 'Choose two different households.'],
  ),
  PairDecided: entry(
    409,
    ['Cặp hộ này đã được {by} quyết định.', '{by} has decided this pair already.'],
    [
      'Tải lại trang để xem quyết định đó; muốn thay thì quyết định lại ở mục “Trùng lặp”.',
      'Reload the page to read the decision; to replace it, decide again under “Duplicates”.',
    ],
  ),
  PairsOpen: entry(
    409,
    [
      '{ward} còn {count} cặp hộ có thể trùng chưa được quyết định; đợt rà soát yêu cầu quyết định trước khi phê duyệt.',
      'Pairs of households of {ward} that may be one and are not decided: {count}. This campaign requires that before the approval.',
    ],
    [
      'Mở mục “Trùng lặp”: cặp hộ trong xã do xã quyết định, giữa các xã do huyện, giữa các huyện do tỉnh.',
      'Open “Duplicates”. The ward decides pairs within it, the district those across its wards, the province those across districts.',
    ],
  ),
  HouseholdNotNamed: entry(
    422,
    [
      'Người gửi chỉ nêu hộ bằng lời, nên chưa biết phúc tra hộ nào.',
      'The sender named the household in words only, so it is not known which one to recheck.',
    ],
    [
      'Chọn hộ trong danh sách của xã rồi tiếp nhận.',
      'Choose the household in the ward’s list, then accept.',
    ],
  ),
  FileNeeded: entry(
    422,
    [
      'Hộ này chưa có trong danh sách của xã, nên chưa có kết quả để thay đổi.',
      'The ward’s list does not have this household yet, so there is no result to change.',
    ],
    [
      'Nộp tệp có hộ này ở “Nộp danh sách” rồi ghi vào danh sách; hộ được niêm yết riêng.',
      'Bring a file with this household under “Hand in a list” and record it; it is posted by itself.',
    ],
  ),
  NothingToDismiss: entry(
    409,
    ['Không có ý kiến nào chờ giải quyết.', 'Nothing waits to be decided.'],
    ['Tải lại trang.', 'Reload the page.'],
  ),
  NoObjection: entry(
    404,
    ['Hộ này không có khiếu nại nào đang chờ giải quyết.', 'This household has no open objection.'],
    ['Tải lại trang rồi xem ở “Khiếu nại”.', 'Reload the page and look under “Objections”.'],
  ),
  ValueNotUsed: entry(
    422,
    [
      'Với hộ này, chuẩn {standard} không dùng {field}.',
      'Standard {standard} does not use the {field} of this household.',
    ],
    ['Để trống giá trị đó.', 'Leave that value empty.'],
  ),
  ReasonMissing: entry(
    422,
    ['Chưa ghi lý do.', 'The reason is missing.'],
    ['Ghi lý do rồi gửi lại.', 'Give the reason and send again.'],
  ),
  WindowReversed: entry(
    422,
    ['Ngày kết thúc mới ({to}) sớm hơn ngày {from}.', 'The new end ({to}) is before {from}.'],
    ['Chọn ngày muộn hơn.', 'Choose a later day.'],
  ),
  WindowAfterClose: entry(
    422,
    [
      'Ngày kết thúc mới ({to}) muộn hơn ngày kết thúc đợt ({close}).',
      'The new end ({to}) is after the close of the campaign ({close}).',
    ],
    ['Chọn ngày sớm hơn.', 'Choose an earlier day.'],
  ),
  MeetingsEndFirst: entry(
    422,
    [
      'Họp dân sẽ hết hạn ({vetting}) trước khi hết hạn rà soát ({survey}).',
      'The village meetings would end ({vetting}) before the survey does ({survey}).',
    ],
    [
      'Dời thời hạn họp dân muộn hơn, hoặc thời hạn rà soát sớm hơn.',
      'Move the window of the meetings later, or that of the survey earlier.',
    ],
  ),
  ExtensionTooEarly: entry(
    422,
    [
      'Hạn mới của xã ({to}) sớm hơn hạn chung ({common}).',
      'The ward’s new end ({to}) is before the end for every ward ({common}).',
    ],
    ['Chọn hạn chung hoặc ngày muộn hơn.', 'Choose the common end or a later day.'],
  ),
  // Batches and files.
  BatchNotFound: entry(
    404,
    ['Xã chưa nộp tệp này.', 'The ward has handed in no such file.'],
    [
      'Tải lại trang rồi xem các tệp đã nộp ở “Nộp danh sách”.',
      'Reload the page and see the files under “Hand in a list”.',
    ],
  ),
  BatchCommitted: entry(
    409,
    ['Tệp này đã được ghi vào danh sách.', 'This file is recorded already.'],
    [
      'Không cần làm gì thêm; nếu danh sách thay đổi, nộp tệp mới.',
      'Nothing more to do; if the list changes, hand in a new file.',
    ],
  ),
  BatchNotReady: entry(
    409,
    ['Tệp chưa dùng được (trạng thái: {status}).', 'The file cannot be used yet (status: {status}).'],
    [
      'Đợi kiểm tra xong; nếu tệp không hợp lệ, sửa rồi nộp lại.',
      'Wait until it is checked; if it is not accepted, correct it and hand it in again.',
    ],
  ),
  CellNotFound: entry(
    404,
    ['Tệp không có ô này.', 'The file has no such cell.'],
    ['Tải lại trang rồi chọn lại ô.', 'Reload the page and choose the cell again.'],
  ),
  CellUnchanged: entry(
    409,
    ['Ô hoặc dòng này đã như vậy rồi.', 'This cell or row is like that already.'],
    ['Nhập giá trị khác, hoặc đóng lại.', 'Enter another value, or close it.'],
  ),
  FileTooLong: entry(
    409,
    [
      'Tệp có hơn {rows} dòng nên không sửa trên trang được.',
      'The file has more than {rows} rows and cannot be corrected on the page.',
    ],
    [
      'Tải tệp đã đánh dấu, sửa trong Excel rồi nộp lại, hoặc nộp từng thôn một tệp.',
      'Get the marked file, correct it in Excel and hand it in again, or hand in one file for each village.',
    ],
  ),
  BatchNotCommitted: entry(
    409,
    ['Tệp này chưa được ghi hoặc không còn được ghi.', 'This file is not recorded, or no longer.'],
    ['Không có gì để hoàn tác; tải lại trang.', 'There is nothing to undo; reload the page.'],
  ),
  UndoTooLate: entry(
    409,
    [
      'Tệp này được ghi ở lần rà soát trước, đã gửi kết quả.',
      'This file was recorded in an earlier round, whose survey is submitted.',
    ],
    [
      'Nộp tệp mới cho các hộ đang được chấm lại; hộ khác thì đưa ra họp thôn.',
      'Hand in a new file of the households that are scored again; bring others to the village meeting.',
    ],
  ),
  HouseholdsChangedSince: entry(
    409,
    [
      '{count} hộ của tệp này đã thay đổi sau khi ghi: {households}.',
      'Households of this file that changed after it was recorded ({count}): {households}.',
    ],
    [
      'Hoàn tác tệp ghi sau trước, nếu có; nếu không, sửa các hộ đó bằng một tệp mới.',
      'First undo the file that was recorded later, if there is one; otherwise correct these households with a new file.',
    ],
  ),
  HouseholdsHeldLater: entry(
    409,
    [
      '{count} tệp ghi sau tệp này cũng có hộ giữ nguyên, nhưng không rõ là những hộ nào hoặc thiếu cột so với tệp này.',
      'Files recorded after this one hold households unchanged too ({count}), but it is not known which, or they lack a column.',
    ],
    [
      'Hoàn tác các tệp ghi sau trước, bắt đầu từ tệp mới nhất; sau đó nộp lại những tệp đúng.',
      'First undo the files that were recorded later, beginning with the newest; then hand in again those that are right.',
    ],
  ),
  HeadsWouldChange: entry(
    409,
    [
      'Tệp ghi chủ hộ khác vào {count} mã hộ đã có: {codes}.',
      'The file would put another head under household codes that are recorded ({count}): {codes}.',
    ],
    [
      'Xem từng hộ ở “Nộp danh sách”: đúng là đổi chủ hộ thì xác nhận mã đó rồi ghi; sai mã thì sửa trong tệp và nộp lại.',
      'See each of them under “Hand in a list”: confirm its code if the head is another now; if the code is wrong, correct it and hand the file in again.',
    ],
  ),
  NoGoodHousehold: entry(
    409,
    ['Tệp không có hộ nào ghi được cho xã {ward}.', 'The file has no household to record for ward {ward}.'],
    [
      'Chọn đúng tệp của xã; nếu đúng là hộ của xã, sửa mã xã, thôn hoặc kết quả rà soát trong tệp rồi nộp lại.',
      'Choose the ward’s own file; if the households are the ward’s, correct the ward code, the village or the results and hand it in again.',
    ],
  ),
  MarkingUnderWay: entry(
    409,
    ['Tệp đã đánh dấu đang được tạo.', 'The marked file is being made.'],
    [
      'Đợi một phút rồi tải lại; trong lúc đó xem lỗi ngay trên trang.',
      'Download it again in a minute; meanwhile see the errors on the page.',
    ],
  ),
  MarkingFailed: entry(
    410,
    ['Không tạo được tệp đã đánh dấu.', 'The marked file could not be made.'],
    [
      'Xem lỗi trên trang, sửa trong tệp của bạn rồi nộp lại.',
      'See the errors on the page, correct them in your own file and hand it in again.',
    ],
  ),
  ReportNotFound: entry(
    404,
    ['Địa bàn này chưa có báo cáo.', 'There is no report of this area yet.'],
    [
      'Mở trang Kết quả của địa bàn và bấm “Tạo báo cáo”.',
      'Open the Results of the area and use “Make the report”.',
    ],
  ),
  EvidenceNotFound: entry(
    404,
    ['Xã này chưa có hồ sơ rà soát.', 'There is no evidence pack of this ward yet.'],
    ['Mở trang Kết quả của xã và bấm “Tạo hồ sơ”.', 'Open the Results of the ward and use “Make the pack”.'],
  ),
  FileNotFound: entry(
    404,
    ['Không tìm thấy tệp.', 'There is no such file.'],
    ['Nộp lại tệp.', 'Hand the file in again.'],
  ),
  FileChanged: entry(
    409,
    ['Tệp đã bị thay sau khi kiểm tra.', 'The file was replaced after it was checked.'],
    ['Nộp lại tệp để kiểm tra lần nữa.', 'Hand the file in again, to have it checked again.'],
  ),
  FileTooLarge: entry(
    413,
    ['Tệp lớn hơn {megabytes} MB.', 'The file is larger than {megabytes} MB.'],
    ['Tách danh sách theo thôn rồi nộp từng tệp.', 'Split the list by village and hand in several files.'],
  ),
  UploadBroken: entry(
    409,
    ['Tệp bị hỏng trong lúc gửi.', 'The file was damaged on its way.'],
    [
      'Nộp lại tệp; nếu vẫn hỏng, kiểm tra đường truyền.',
      'Hand it in again; if that fails too, check the connection.',
    ],
  ),
  FileAlreadySent: entry(
    409,
    [
      'Tệp của lần nộp này đã nhận rồi; tệp gửi sau không được giữ.',
      'The file of this hand-in has already been received; the one sent later is not kept.',
    ],
    [
      'Muốn nộp tệp khác: chọn tệp và bấm “Kiểm tra tệp” để mở lần nộp mới.',
      'To hand in another file, choose it and use “Check the file”, which opens a new hand-in.',
    ],
  ),
  UploadExpired: entry(
    410,
    ['Đã quá thời gian chờ tệp.', 'The time for sending the file is over.'],
    ['Chọn tệp và bấm “Kiểm tra tệp” lần nữa.', 'Choose the file and use “Check the file” again.'],
  ),
  // Attached files.
  MeetingNotFound: entry(
    404,
    ['Xã chưa ghi cuộc họp này.', 'The ward has recorded no such meeting.'],
    [
      'Bấm “Ghi kết quả họp” trước, rồi đính kèm biên bản vào cuộc họp đó ở “Họp thôn”.',
      'Use “Save the meeting” first, then attach the minutes to it under “Village meetings”.',
    ],
  ),
  AttachmentNotFound: entry(
    404,
    [
      'Không có tệp đính kèm này, hoặc tệp đã được thay hay gỡ.',
      'There is no such file, or it was replaced or taken off.',
    ],
    ['Tải lại trang để xem các tệp hiện có.', 'Reload the page to see the files that there are.'],
  ),
  AttachmentType: entry(
    422,
    [
      'Nội dung tệp không phải {types}, hoặc tệp bị hỏng.',
      'The content of the file is not one of {types}, or it is damaged.',
    ],
    [
      'Chụp ảnh hoặc quét thành PDF rồi chọn lại. Đổi phần đuôi của tên không đổi được loại tệp; tệp Word có macro thì lưu lại thành .docx.',
      'Take a photo or scan it to PDF, and choose that. Renaming a file does not change what it is; save a Word file with macros as .docx.',
    ],
  ),
  NoPhoto: entry(
    422,
    [
      'Kèm vào một hộ chỉ được ảnh {types}, và ảnh phải mở được.',
      'Only photos ({types}) that open are attached to a household.',
    ],
    [
      'Chụp lại bằng điện thoại rồi chọn ảnh đó. Ảnh HEIC của iPhone: gửi qua trang này trên iPhone, hoặc lưu lại thành JPEG.',
      'Take it with a phone and choose that. An iPhone’s HEIC photo: send it from the iPhone itself, or save it as JPEG.',
    ],
  ),
  AttachmentTooLarge: entry(
    413,
    ['Tệp đính kèm lớn hơn {megabytes} MB.', 'The attached file is larger than {megabytes} MB.'],
    [
      'Quét lại với độ phân giải thấp hơn (150 dpi), hoặc tách thành nhiều tệp rồi đính kèm từng tệp.',
      'Scan it again at a lower resolution (150 dpi), or split it and attach each part.',
    ],
  ),
  TooManyAttachments: entry(
    409,
    ['Ở đây đã có đủ {most} tệp.', 'As many files as there may be are here already: {most}.'],
    ['Thay hoặc gỡ một tệp trước khi thêm tệp khác.', 'Replace one or take one off before you add another.'],
  ),
  AttachmentFixed: entry(
    409,
    [
      'Tệp này đã đi cùng danh sách nên không thay hay gỡ được nữa.',
      'This file has gone on with the list, and can no longer be replaced or taken off.',
    ],
    [
      'Nếu tệp sai, đính kèm thêm tệp đúng: cấp thẩm định thấy cả hai.',
      'If it is wrong, attach the right one beside it: the approver sees both.',
    ],
  ),
  AttachingOver: entry(
    409,
    [
      'Danh sách của xã {ward} đã hoàn thành nên hồ sơ không đổi nữa.',
      'The list of ward {ward} is final, and so are its files.',
    ],
    ['Không cần làm gì thêm; các tệp vẫn xem được.', 'Nothing more to do; the files can still be seen.'],
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
      'Xác nhận phông {encoding} rồi đọc lại; nếu chữ vẫn sai, lưu tệp bằng Unicode (UTF-8).',
      'Confirm {encoding} and read it again; if the letters are still wrong, save the file in Unicode (UTF-8).',
    ],
  ),
  // Inspections.
  NothingRecorded: entry(
    409,
    [
      'Địa bàn này chưa có hộ nào được ghi vào danh sách.',
      'No household of this area has been recorded yet.',
    ],
    ['Rút mẫu sau khi xã đã nộp danh sách.', 'Draw the sample once the wards have handed in their lists.'],
  ),
  SampleTooLarge: entry(
    409,
    [
      'Mẫu sẽ có {count} hộ, nhiều hơn mức {most} hộ của một cuộc kiểm tra.',
      'The sample would have {count} households, more than the {most} of one inspection.',
    ],
    ['Chọn ít hộ hơn, hoặc sai số lớn hơn.', 'Choose fewer households or a wider margin.'],
  ),
  InspectionNotFound: entry(
    404,
    ['Không có cuộc kiểm tra này.', 'There is no such inspection.'],
    [
      'Mở lại trang Kiểm tra và chọn trong danh sách.',
      'Open the page of inspections and choose from the list.',
    ],
  ),
  InspectionClosed: entry(
    409,
    ['Cuộc kiểm tra {inspection} đã kết thúc.', 'Inspection {inspection} is closed.'],
    [
      'Kết quả của cuộc này giữ nguyên; muốn kiểm tra thêm thì rút mẫu mới.',
      'Its result stands; draw a new sample to inspect further.',
    ],
  ),
  NotInSample: entry(
    409,
    ['Hộ này không thuộc mẫu của cuộc kiểm tra.', 'This household is not in the sample of the inspection.'],
    [
      'Chỉ ghi hộ có trong phiếu kiểm tra của xã; đổi hộ khác sẽ làm sai tỷ lệ.',
      'Record only households on the ward’s inspection sheet: another one in their place would falsify the rate.',
    ],
  ),
  OwnRecord: entry(
    403,
    [
      'Người đã nộp, ghi hoặc sửa số liệu của hộ này không được ghi kết quả kiểm tra của hộ.',
      'Whoever handed in, recorded or changed this household may not record its recheck.',
    ],
    ['Đề nghị một người khác kiểm tra hộ này.', 'Let somebody else recheck it.'],
  ),
  FoundScoresMissing: entry(
    409,
    [
      'Cuộc kiểm tra này không cho biết kết quả đã ghi, nên phải nhập đủ điểm hoặc thu nhập thấy được.',
      'This inspection is blind: all the scores found at the household are needed.',
    ],
    [
      'Nhập điểm B1 hoặc thu nhập, và điểm B2 nếu chuẩn cần.',
      'Enter score B1 or the income, and score B2 where the standard asks for it.',
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
      'Đã có đợt rà soát mang mã {campaign} với nội dung khác.',
      'There is a campaign {campaign} with other content already.',
    ],
    ['Dùng mã khác, hoặc một thư mục dữ liệu mới.', 'Use another id, or a new data folder.'],
  ),
  CampaignNotRunning: entry(
    409,
    [
      'Đợt rà soát {campaign} {status}, nên không làm được việc này.',
      'Campaign {campaign} is {status}, so this cannot be done.',
    ],
    [
      'Nếu đợt đang chuẩn bị, cấp tỉnh bấm “Khởi động” trước; đợt đã kết thúc thì giữ nguyên.',
      'If it is being prepared, the province has to “Launch” it first; a closed one stays as it is.',
    ],
  ),
  NothingToSendAgain: entry(
    409,
    [
      'Không có nhắc hạn nào của ngày {on} gửi không được hay bị trả về ở địa chỉ này.',
      'No reminder of {on} to this address has failed or come back.',
    ],
    [
      'Tải lại trang “Nhắc hạn” để xem tình trạng mới; địa bàn chưa có địa chỉ thì báo bằng điện thoại.',
      'Reload “Reminders” to see how it stands; tell an area without an address by telephone.',
    ],
  ),
  NoReportingDay: entry(
    422,
    ['Đợt rà soát không có ngày báo cáo {on} loại này.', 'The campaign has no such reporting day on {on}.'],
    [
      'Tải lại trang “Lịch” và chọn một ngày trong bảng các ngày báo cáo.',
      'Reload “Calendar” and choose a day in the table of reporting days.',
    ],
  ),
  NotReported: entry(
    409,
    ['Báo cáo hạn {on} chưa được ghi là đã gửi.', 'The report due on {on} is not recorded as sent.'],
    [
      'Tải lại trang: có thể người khác đã bỏ ghi.',
      'Reload the page: somebody may have taken it back already.',
    ],
  ),
  DayBeforeCampaign: entry(
    422,
    [
      'Ngày {on} trước ngày bắt đầu đợt rà soát, {from}.',
      'The day {on} is before the campaign began, on {from}.',
    ],
    ['Kiểm tra lại ngày.', 'Check the date.'],
  ),
  CampaignContradicts: entry(
    422,
    [
      'Chưa khởi động được. Mục “{label}”: {problem}.',
      'It cannot be launched yet. The field “{label}”: {problem}.',
    ],
    [
      'Bấm “Sửa đợt” để sửa chỗ này, rồi khởi động lại.',
      'Use “Edit the campaign” to correct this, and launch it again.',
    ],
  ),
  AreasContradict: entry(
    422,
    ['Chưa thêm được. {area}: {problem}.', 'They cannot be added. {area}: {problem}.'],
    ['Sửa trong tệp rồi chọn lại tệp đó.', 'Correct it in the file, then choose it again.'],
  ),
  TooManyWards: entry(
    422,
    [
      'Mỗi lần thêm được nhiều nhất {most} xã, ở đây có {wards}.',
      'More wards than can be added at once ({most}): {wards}.',
    ],
    ['Chia tệp ra và thêm nhiều lần.', 'Split the file, and add them in several goes.'],
  ),
  WardNotAdded: entry(
    409,
    [
      '{name} ({ward}) có trong đợt từ khi khởi động nên không bỏ ra được.',
      '{name} ({ward}) has been in the campaign since its launch and cannot be taken out.',
    ],
    [
      'Chỉ bỏ được xã thêm khi đợt đang chạy. Xã không rà soát nữa thì để đợt kết thúc với lý do nêu xã đó.',
      'Only wards that were added to the running campaign can be. Where a ward is not reviewed any more, close the campaign with a reason that names it.',
    ],
  ),
  WardInUse: entry(
    409,
    [
      'Không bỏ được {name} ({ward}) vì xã đã có: {problem}.',
      '{name} ({ward}) cannot be taken out, because it has: {problem}.',
    ],
    [
      'Tiếp tục rà soát xã này; chỉ bỏ được xã chưa có gì ghi lại, nộp lên hay quyết định.',
      'Go on with its review; only a ward in which nothing was recorded, handed in or decided can be taken out.',
    ],
  ),
  AllWardsRecorded: entry(
    409,
    [
      'Mọi xã của đợt {campaign} đã hoàn thành, đợt đang kết thúc nên không thêm được xã.',
      'All wards of campaign {campaign} are recorded; it is closing, so no ward can be added.',
    ],
    ['Mở một đợt rà soát khác cho các xã này.', 'Open another campaign for these wards.'],
  ),
  CampaignIncomplete: entry(
    409,
    [
      'Đợt rà soát {campaign} chưa nhận đủ danh sách đầu kỳ.',
      'Campaign {campaign} has not received all of its opening list.',
    ],
    ['Gửi lại đợt rà soát với cùng nội dung.', 'Send the same campaign again.'],
  ),
  CampaignLaunched: entry(
    409,
    [
      'Đợt rà soát {campaign} đã khởi động nên không sửa, không xóa và không đổi được danh sách đầu kỳ.',
      'Campaign {campaign} is launched; it can no longer be edited or deleted, nor its opening lists change.',
    ],
    [
      'Thời hạn thì “Dời thời hạn” được; thay vì đổi danh sách, xã chọn “Miễn rà soát” cho từng hộ.',
      'Use “Move the window” for dates; instead of another list, the ward can “Excuse” households one by one.',
    ],
  ),
  CampaignInvalid: entry(
    422,
    ['{file}: {place}: {problem}', '{file}: {place}: {problem}'],
    ['Sửa chỗ nêu trên rồi làm lại.', 'Correct the place that is named and try again.'],
  ),
  OfMonthlyReview: entry(
    409,
    [
      'Đợt {campaign} là rà soát của một tháng, không phải đợt rà soát năm.',
      'Campaign {campaign} is the review of a month, not that of a year.',
    ],
    ['Làm việc này ở đợt rà soát năm.', 'Do this in the review of the year.'],
  ),
  CampaignNotClosed: entry(
    409,
    [
      'Đợt rà soát {campaign} chưa kết thúc nên chưa có danh sách cuối kỳ để chép.',
      'Campaign {campaign} is not closed, so it has no closing list to copy yet.',
    ],
    ['Kết thúc đợt đó trước, hoặc chép một đợt khác.', 'Close it first, or copy another campaign.'],
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
  StandardNotInForce: entry(
    422,
    [
      'Chuẩn chính thức {standard} chỉ áp dụng từ năm {from} đến năm {to}, không áp dụng cho đợt rà soát năm {year}.',
      'The official standard {standard} is in force from {from} to {to}, not in the campaign’s year {year}.',
    ],
    [
      'Trong campaign.json, ghi chuẩn áp dụng cho năm {year} ({inForce}) ở đầu mục standards; chuẩn khác có thể ghi sau đó.',
      'In campaign.json, put a standard in force in {year} ({inForce}) first under standards; others may follow it.',
    ],
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
      'Try again, or ask the level above to reset your password.',
    ],
  ),
  TooManyAttempts: entry(
    429,
    ['Đăng nhập sai quá nhiều lần.', 'There were too many failed sign-ins.'],
    ['Đợi {minutes} phút rồi thử lại.', 'Wait {minutes} min and try again.'],
  ),
  NotAllowed: entry(
    403,
    ['Bạn không có quyền làm việc này ở địa bàn này.', 'You may not do this in this area.'],
    ['Nhờ người phụ trách địa bàn.', 'Ask the person in charge of the area.'],
  ),
  UserExists: entry(
    409,
    ['Tên đăng nhập này đã có người dùng.', 'This user name is taken.'],
    ['Chọn tên khác.', 'Choose another name.'],
  ),
  SignInsBusy: entry(
    429,
    ['Đang có quá nhiều người đăng nhập cùng lúc.', 'Too many people are signing in at once.'],
    ['Đợi một phút rồi thử lại.', 'Wait a minute and try again.'],
  ),
  NoIssuer: entry(
    404,
    ['Nơi này không dùng cổng đăng nhập chung.', 'This installation has no common sign-in.'],
    ['Đăng nhập bằng tên và mật khẩu.', 'Sign in with name and password.'],
  ),
  IssuerUnreachable: entry(
    503,
    ['Cổng đăng nhập chung không trả lời.', 'The common sign-in does not answer.'],
    [
      'Thử lại sau vài phút, hoặc đăng nhập bằng tên và mật khẩu.',
      'Try again in a few minutes, or sign in with name and password.',
    ],
  ),
  IssuerRefused: entry(
    401,
    [
      'Cổng đăng nhập chung không xác nhận lần đăng nhập này.',
      'The common sign-in does not confirm this sign-in.',
    ],
    [
      'Đăng nhập lại từ đầu trên cùng trình duyệt; nếu vẫn không được, báo người quản trị cổng.',
      'Begin anew in the same browser; if it happens again, tell those who run the common sign-in.',
    ],
  ),
  NoAccountOfIssuer: entry(
    403,
    [
      'Chưa có tài khoản nào ở đây mang tên đăng nhập của bạn ở cổng chung.',
      'No account here has the name by which the common sign-in knows you.',
    ],
    [
      'Nhờ cấp trên thêm tài khoản có đúng tên đó.',
      'Ask the office above to add an account with just that name.',
    ],
  ),
  NameReserved: entry(
    422,
    [
      'Tên này là của hệ thống hoặc trông giống tên của hệ thống.',
      'This name is the system’s, or looks like one of the system’s.',
    ],
    ['Chọn tên khác, chẳng hạn theo chức vụ và địa bàn.', 'Choose another one, such as by office and area.'],
  ),
  PasswordTooShort: entry(
    422,
    ['Mật khẩu có ít hơn {least} ký tự.', 'The password has fewer than {least} characters.'],
    [
      'Ghép vài từ không liên quan thành một câu dài; dấu cách và dấu tiếng Việt dùng được.',
      'Put a few unrelated words together; blanks and accents may be used.',
    ],
  ),
  PasswordCommon: entry(
    422,
    [
      'Mật khẩu này dễ đoán: từ hay dùng, dãy phím, hoặc chính tên đăng nhập.',
      'This password is easy to guess: common words, a run of keys, or the user name itself.',
    ],
    ['Thêm vài từ của riêng bạn.', 'Add a few words of your own.'],
  ),
  PasswordSame: entry(
    422,
    ['Mật khẩu mới trùng mật khẩu cũ.', 'The new password is the old one.'],
    ['Chọn mật khẩu khác.', 'Choose another one.'],
  ),
  WrongCode: entry(
    422,
    ['Mã không đúng hoặc đã dùng.', 'The code is wrong, or was used already.'],
    [
      'Đợi ứng dụng hiện mã mới rồi nhập lại, xem giờ của điện thoại; hoặc dùng một mã dự phòng.',
      'Wait for the next code of the app and check the phone’s clock; or use a recovery code.',
    ],
  ),
  SecondFactorMissing: entry(
    409,
    [
      'Tài khoản này không có việc cài đặt bước xác thực thứ hai nào đang dở.',
      'No second step is being set up for this account.',
    ],
    ['Bắt đầu cài đặt lại.', 'Start setting it up again.'],
  ),
  SignInNotFound: entry(
    404,
    ['Lần đăng nhập này không còn.', 'This sign-in is there no longer.'],
    ['Tải lại trang.', 'Reload the page.'],
  ),
  ExecutionSuperseded: entry(
    409,
    [
      'Quy trình của xã {ward} đã được chạy lại (lần {attempt}).',
      'The process of ward {ward} has been restarted (run {attempt}).',
    ],
    ['Không cần làm gì: lần chạy cũ tự dừng.', 'Nothing to do: the earlier run ends by itself.'],
  ),
  Stale: entry(
    409,
    ['Dữ liệu đã thay đổi trong lúc bạn làm.', 'The data changed while you were working.'],
    ['Tải lại trang rồi làm lại.', 'Reload the page and try again.'],
  ),
  RequestReused: entry(
    422,
    [
      'Yêu cầu này đã được gửi trước đó với nội dung khác, nên nội dung mới chưa được ghi.',
      'This request was sent before with other content, so the new content was not recorded.',
    ],
    [
      'Tải lại trang, xem điều đã được ghi, rồi làm lại nếu cần.',
      'Reload the page, see what was recorded and do it again if needed.',
    ],
  ),
  BadRequest: entry(
    400,
    ['Mục “{label}” chưa đúng: {problem}.', 'The field “{label}” is not right: {problem}.'],
    ['Sửa chỗ nêu trên rồi gửi lại.', 'Correct the place that is named and send again.'],
  ),
  RouteNotFound: entry(
    404,
    ['Không có địa chỉ này.', 'There is no such address.'],
    ['Kiểm tra địa chỉ.', 'Check the address.'],
  ),
  MethodNotAllowed: entry(
    405,
    ['Địa chỉ này chỉ nhận {methods}.', 'This address only takes {methods}.'],
    ['Kiểm tra cách gọi địa chỉ.', 'Check the method of the request.'],
  ),
  OtherPerson: entry(
    409,
    [
      'Trình duyệt này đã chuyển sang tài khoản khác, nên việc vừa rồi chưa được làm.',
      'Somebody else has signed in in this browser, so nothing was done.',
    ],
    [
      'Đăng xuất, đăng nhập lại bằng tài khoản của bạn rồi làm lại.',
      'Sign out, sign in with your own account and do it again.',
    ],
  ),
  OtherSite: entry(
    403,
    ['Yêu cầu đến từ một trang web khác.', 'The request comes from another site.'],
    ['Mở trang của phần mềm rồi làm lại ở đó.', 'Open this system’s own page and try again there.'],
  ),
  BodyTooLarge: entry(
    413,
    ['Nội dung gửi lên lớn hơn {kilobytes} kB.', 'What was sent is larger than {kilobytes} kB.'],
    ['Gửi ít hơn trong một lần.', 'Send less at once.'],
  ),
  UserNotFound: entry(
    404,
    ['Địa bàn của bạn không có tài khoản này.', 'Your area has no such account.'],
    ['Kiểm tra tên đăng nhập.', 'Check the user name.'],
  ),
  TooBusy: entry(
    429,
    ['Máy chủ đang có nhiều việc chờ xử lý.', 'More work waits here than can be done at once.'],
    [
      'Đợi {seconds} giây rồi làm lại; việc đã làm không bị lặp.',
      'Wait {seconds} seconds and try again; nothing is done twice.',
    ],
  ),
  TooManyBatches: entry(
    409,
    [
      'Xã đang có {open} tệp chưa ghi, nhiều nhất là {most}.',
      'Files of the ward that are not recorded: {open}, at most {most}.',
    ],
    [
      'Ghi các tệp đã kiểm tra, hoặc bỏ các tệp không dùng, rồi nộp tiếp.',
      'Record the files that are checked, or discard those that are not needed, then go on.',
    ],
  ),
  TooManyFilesToday: entry(
    409,
    [
      'Hôm nay xã đã nộp {sent} tệp, nhiều nhất là {most} tệp một ngày.',
      'Files that the ward has sent today: {sent}, at most {most}.',
    ],
    ['Gộp các tệp lại, hoặc nộp tiếp vào ngày mai.', 'Join the files, or go on tomorrow.'],
  ),
  Busy: entry(
    503,
    ['Máy chủ đang quá tải. Mã sự cố: {incident}', 'The server is overloaded. Incident: {incident}'],
    [
      'Đợi một phút rồi làm lại; việc đã làm không bị lặp.',
      'Wait a minute and try again; nothing is done twice.',
    ],
  ),
  DiskNearlyFull: entry(
    507,
    [
      'Ổ đĩa của máy chủ sắp đầy, chỉ còn {megabytes} MB, nên tạm thời không nhận thêm.',
      'The server’s disk is nearly full, {megabytes} MB are left, so it takes nothing more for now.',
    ],
    [
      'Báo người quản trị máy chủ dọn hoặc mở rộng ổ đĩa, rồi làm lại. Những gì đã ghi vẫn còn nguyên.',
      'Ask the server’s administrator to free or add space, then try again. What was recorded is safe.',
    ],
  ),
  ServerFault: entry(
    500,
    ['Phần mềm gặp sự cố. Mã sự cố: {incident}', 'Something went wrong here. Incident: {incident}'],
    [
      'Thử lại; nếu vẫn gặp sự cố, gửi mã sự cố cho người quản trị.',
      'Try again; if it fails again, give the incident’s id to the administrator.',
    ],
  ),
  DataNewer: entry(
    409,
    [
      'Dữ liệu thuộc phiên bản {found}; phần mềm này chỉ đọc được đến phiên bản {known}.',
      'The data has version {found}; this program reads versions up to {known}.',
    ],
    [
      'Chạy phần mềm mới hơn, hoặc khôi phục bản sao đã giữ trước khi nâng cấp.',
      'Run the newer program, or restore the copy that was kept before the upgrade.',
    ],
  ),
  // The command line.
  PortTaken: entry(
    409,
    ['Cổng {port} đang được chương trình khác dùng.', 'Port {port} is in use by another program.'],
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
  DatabaseLost: entry(
    409,
    [
      'Thư mục dữ liệu có khóa hoặc tệp nhưng không còn rasoat.db. Bản sao lưu gần nhất: {backup}',
      'The data folder has keys or files, but rasoat.db is gone. Its newest backup: {backup}',
    ],
    [
      'Khôi phục bản sao lưu vào thư mục mới bằng npm run restore. Muốn bắt đầu lại từ đầu thì chọn thư mục trống bằng DATA_DIR.',
      'Restore the backup to a new folder with npm run restore. To begin anew, choose an empty folder with DATA_DIR.',
    ],
  ),
  DatabaseDamaged: entry(
    409,
    [
      'Tệp rasoat.db bị hỏng ({problem}). Bản sao lưu gần nhất: {backup}',
      'The file rasoat.db is damaged ({problem}). Its newest backup: {backup}',
    ],
    [
      'Giữ nguyên thư mục này, khôi phục bản sao lưu vào thư mục mới bằng npm run restore và kiểm tra ổ đĩa.',
      'Keep this folder as it is, restore the backup to a new one with npm run restore, and check the disk.',
    ],
  ),
  KeyLost: entry(
    409,
    [
      'Thiếu vault.key: không có khóa này thì không đọc được dữ liệu đã mã hóa. Bản sao lưu gần nhất: {backup}',
      'vault.key is missing, without which what is sealed cannot be read. The newest backup: {backup}',
    ],
    [
      'Chép lại vault.key từ nơi cất khóa (thư mục đã chọn bằng --keys khi sao lưu).',
      'Copy vault.key back from where the keys are kept (the folder that --keys named when the backup was made).',
    ],
  ),
  OtherKey: entry(
    409,
    [
      'rasoat.db được mã hóa bằng một khóa khác với vault.key này.',
      'rasoat.db was sealed with another key than this vault.key.',
    ],
    ['Lấy đúng vault.key từ nơi cất khóa.', 'Take its own vault.key from where the keys are kept.'],
  ),
  BackupDamaged: entry(
    409,
    [
      'Bản sao lưu không nguyên vẹn: {path} bị thiếu, bị sửa hoặc không thuộc bản sao lưu.',
      'The backup is not whole: {path} is missing, changed, or not part of it.',
    ],
    ['Chọn bản sao lưu khác.', 'Choose another backup.'],
  ),
  BadUsage: entry(400, ['{problem}', '{problem}'], ['Cách dùng: {usage}', 'Usage: {usage}']),
} as const satisfies Record<string, Entry>;
