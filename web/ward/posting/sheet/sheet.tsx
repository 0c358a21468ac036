import { lazy, type ReactNode, Suspense } from 'react';
import { wardInSentence } from '../../../../shared/i18n/ward-in-sentence.ts';
import { keptOfSender } from '../../../../shared/papers/kept-of-sender.ts';
import type { PostingSheet } from '../../../client/answers.ts';
import { dayOf, formatDay } from '../../../language/format.ts';
import { Letterhead } from '../../../parts/print/letterhead.tsx';
import { Signatures } from '../../../parts/print/signatures.tsx';
import { useWard, useWardParams } from '../../use-ward.ts';
import { publicAddress } from '../public-address.ts';
import classes from './sheet.module.css';
import { SheetTable } from './sheet-table.tsx';

const QrCode = lazy(() => import('../../../parts/qr/qr-code.tsx'));

/** The public list on paper, in Vietnamese only: it is signed and sealed. */
export function Sheet({ sheet }: { readonly sheet: PostingSheet }): ReactNode {
  const { ward, province, district, campaign, households } = sheet;
  return (
    <>
      <Letterhead issuer={['Ủy ban nhân dân', ward.name]} />
      <p className={classes.place}>
        <em>…………………, ngày …… tháng …… năm ………</em>
      </p>
      <h2>DANH SÁCH NIÊM YẾT CÔNG KHAI</h2>
      <p className={classes.title}>
        <strong>Kết quả rà soát hộ nghèo, hộ cận nghèo năm {campaign.year}</strong>
        <br />
        {[ward.name, district, province].filter((name) => name !== undefined).join(', ')}
        <br />
        <em>
          <bdi>{campaign.title}</bdi>
        </em>
      </p>
      <Notice sheet={sheet} />
      <SheetTable households={households} />
      <Signatures
        isAtEnd
        places={[
          {
            who: [`TM. ỦY BAN NHÂN DÂN ${ward.name.toLocaleUpperCase('vi')}`, 'CHỦ TỊCH'],
            how: '(Ký, ghi rõ họ tên và đóng dấu)',
          },
        ]}
      />
    </>
  );
}

/** From when to when it hangs, and how to object. */
function Notice({ sheet }: { readonly sheet: PostingSheet }): ReactNode {
  const address = publicAddress(useWardParams());
  const page = sheet.online === 'names' ? 'trang niêm yết' : 'trang nhận ý kiến (không có tên hộ nào)';
  return (
    <div className={classes.notice}>
      <div>
        <Days sheet={sheet} />
        <p>
          Ai có ý kiến về kết quả của một hộ thì gửi đến Ủy ban nhân dân{' '}
          <bdi>{wardInSentence(sheet.ward.name)}</bdi>, hoặc gửi trên {page} theo mã bên cạnh, khi hộ đó còn
          trong thời hạn niêm yết.
        </p>
        <p>{keptOfSender}</p>
        <p className={classes.address}>{address}</p>
      </div>
      <Suspense>
        <QrCode address={address} label="Mã QR của trang niêm yết" />
      </Suspense>
    </div>
  );
}

/** A household that was changed is posted again for a clock of its own, so each posting stands with its days. */
function Days({ sheet: { postings, workingDays } }: { readonly sheet: PostingSheet }): ReactNode {
  const { firstDayCounts } = useWard().campaign;
  const from = firstDayCounts
    ? 'kể cả ngày niêm yết nếu là ngày làm việc'
    : 'tính từ ngày làm việc sau ngày niêm yết';
  const term = `${workingDays} ngày làm việc, ${from}`;
  if (postings.length === 0) {
    return <p>Niêm yết ngày …… / …… / ………, đến hết ngày …… / …… / ……… ({term}).</p>;
  }
  return postings.map(({ round, postedAt, lastDay }) => (
    <p key={round}>
      {postings.length > 1 ? `Lần ${round}: niêm yết ngày` : 'Niêm yết ngày'}{' '}
      <strong>{formatDay(dayOf(postedAt))}</strong>, đến hết ngày <strong>{formatDay(lastDay)}</strong> (
      {term}).
    </p>
  ));
}
