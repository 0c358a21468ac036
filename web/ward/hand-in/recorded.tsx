import type { ReactNode } from 'react';
import { sections } from '../../../shared/i18n/controls.ts';
import { plural } from '../../../shared/i18n/plural.ts';
import type { BatchView } from '../../client/answers.ts';
import { formatInstant } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { Link } from '../../parts/link.tsx';
import { SheetLink } from '../posting/sheet-link.tsx';
import { useWard } from '../use-ward.ts';

/** When a file was recorded, and where the work goes on. */
export function Recorded({ batch }: { readonly batch: BatchView }): ReactNode {
  const { say, count } = useLanguage();
  const { params, ward, may, postings, today } = useWard();
  const base = `/dot/${params.campaign}/xa/${params.ward}`;
  if (batch.committedAt === undefined) return null;
  const { committedAt } = batch;
  const at = formatInstant(committedAt);
  const alone = postings.find(({ postedAt, lastDay }) => postedAt === committedAt && lastDay >= today);
  return (
    <p>
      {say(`Đã ghi lúc ${at}.`, `Recorded at ${at}.`)} {alone && <PostedAlone lastDay={alone.lastDay} />}
      {ward.rejected > 0 && may('readRejected') && (
        <Link href={`${base}/loi`}>
          {say(
            `Còn ${count(ward.rejected)} hộ có lỗi cần sửa`,
            `${count(ward.rejected)} ${plural(ward.rejected, 'household')} to correct`,
          )}
        </Link>
      )}
      {ward.rejected === 0 && may('submitSurvey') && <Link href={base}>{say(sections.myWork)}</Link>}
    </p>
  );
}

/** A household that was left out is recorded while the list hangs, and hangs for days of its own. */
function PostedAlone({ lastDay }: { readonly lastDay: string }): ReactNode {
  const { say, weekday } = useLanguage();
  return (
    <>
      {say(
        `Hộ vừa ghi được niêm yết riêng đến hết ${weekday(lastDay)}: phải in và treo thêm bản niêm yết của hộ này.`,
        `The household is posted by itself until the end of ${weekday(lastDay)}: its sheet must be printed and hung too.`,
      )}{' '}
      <SheetLink label={say('Xem và in bản niêm yết', 'See and print the sheet')} />{' '}
    </>
  );
}
