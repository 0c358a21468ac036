import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import type { BatchView } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { Link } from '../../parts/link.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { useWardParams } from '../use-ward.ts';

/** Says what the check after a correction found, and shows the file that took it: a recorded one has a correction of its own. */
export function useCorrected(answered: BatchView | undefined): void {
  const { say, count } = useLanguage();
  const tell = useNotice();
  const [, setSearch] = useSearchParams();
  const { campaign, ward } = useWardParams();
  const told = useRef<BatchView>(undefined);
  useEffect(() => {
    if (!answered || told.current === answered) return;
    told.current = answered;
    const { rejected = 0, foreign = 0 } = answered.preview ?? {};
    const left = count(rejected - foreign);
    tell(
      <>
        {say(
          `Đã sửa và kiểm tra lại: còn ${left} hộ có lỗi. Hộ chỉ được ghi sau khi bấm “Ghi vào danh sách”.`,
          `Corrected and checked again: ${left} with errors left. Households are recorded once you press “Record”.`,
        )}{' '}
        {rejected === foreign && (
          <Link href={`/dot/${campaign}/xa/${ward}/nop-danh-sach`}>
            {say('Xem trước rồi ghi', 'Look at it, then record')}
          </Link>
        )}
      </>,
    );
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('tep', answered.id);
        return after;
      },
      { replace: true },
    );
  }, [answered, say, count, tell, setSearch, campaign, ward]);
}
