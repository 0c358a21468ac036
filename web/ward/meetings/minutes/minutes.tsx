import type { ReactNode } from 'react';
import type { HouseholdLine } from '../../../client/answers.ts';
import { Blank } from '../../../parts/print/blank.tsx';
import { Letterhead } from '../../../parts/print/letterhead.tsx';
import { Signatures } from '../../../parts/print/signatures.tsx';
import { useWard } from '../../use-ward.ts';
import { Conclusion } from './conclusion.tsx';
import { Proposed } from './proposed.tsx';

interface Props {
  readonly village: string;
  readonly lines: readonly HouseholdLine[];
}

/** Minutes of a village meeting, with blank lines for what is written by hand. In Vietnamese only: people sign it. */
export function Minutes({ village, lines }: Props): ReactNode {
  const { ward, campaign } = useWard();
  return (
    <>
      <Letterhead issuer={[ward.name, village]} />
      <h2>BIÊN BẢN HỌP THÔN</h2>
      <p style={{ textAlign: 'center' }}>
        về kết quả rà soát hộ nghèo, hộ cận nghèo
        <br />
        <em>
          <bdi>{campaign.title}</bdi>
        </em>
      </p>
      <Present village={village} />
      <Proposed lines={lines} />
      <h3>III. Ý kiến của cuộc họp và các hộ sửa điểm (ghi rõ lý do)</h3>
      {[1, 2, 3, 4, 5].map((line) => (
        <Blank key={line} />
      ))}
      <Conclusion />
      <Signatures places={places} />
    </>
  );
}

const places = [
  { who: ['CHỦ TRÌ'] },
  { who: ['THƯ KÝ'] },
  { who: ['TRƯỞNG THÔN'] },
  { who: ['ĐẠI DIỆN MẶT TRẬN'] },
  { who: ['ĐẠI DIỆN HỘ DÂN'] },
];

function Present({ village }: { readonly village: string }): ReactNode {
  return (
    <>
      <Blank>Hôm nay, hồi …… giờ …… phút, ngày …… tháng …… năm ………, tại</Blank>
      <p>
        <bdi>{village}</bdi> họp để thống nhất kết quả rà soát.
      </p>
      <h3>I. Thành phần</h3>
      <Blank>1. Chủ trì:</Blank>
      <Blank>2. Thư ký:</Blank>
      <Blank>3. Đại diện Mặt trận Tổ quốc giám sát:</Blank>
      <Blank>4. Đại diện xã, các đoàn thể, người rà soát:</Blank>
      <Blank>5. Số người dự họp:</Blank>
    </>
  );
}
