/**
 * What is kept of whoever writes about a posted list, for the paper that hangs on the board; the public's pages say it at
 * length.
 */
export const keptOfSender =
  'Ủy ban nhân dân chỉ giữ nội dung ý kiến, hộ được nêu và ngày nhận, để phúc tra, cùng hồ sơ của đợt rà soát; người gửi không phải ghi tên mình, nhận mã phiếu để xem kết quả, và có quyền hỏi, xin sửa hoặc xóa điều đã ghi về mình (Luật số 91/2025/QH15).';
