import type { ReactNode } from 'react';
import { formatShare } from '../../../language/format.ts';
import { Blank } from '../../../parts/print/blank.tsx';
import { useWard } from '../../use-ward.ts';

/** How the meeting ended. */
export function Conclusion(): ReactNode {
  const least = formatShare(useWard().campaign.agree, 'vi');
  return (
    <>
      <h3>IV. Kết luận</h3>
      <Blank>Số người đồng ý trên số người dự họp:</Blank>
      <p>Thôn thông qua khi ít nhất {least} người dự họp đồng ý.</p>
      <p>☐ Thông qua &emsp; ☐ Không thông qua, các hộ được chấm lại và thôn họp lại</p>
      <Blank>Cuộc họp kết thúc hồi …… giờ …… phút cùng ngày. Ghi thêm:</Blank>
      <p>Biên bản lập thành 02 bản: 01 bản lưu tại thôn, 01 bản gửi Ủy ban nhân dân cấp xã.</p>
      <p>
        <small>
          <em>Biểu làm việc của xã, in từ phần mềm rà soát; không phải mẫu do văn bản quy định.</em>
        </small>
      </p>
    </>
  );
}
