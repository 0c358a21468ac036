import type { ReactNode } from 'react';
import { sections } from '../../../shared/i18n/controls.ts';
import { plural } from '../../../shared/i18n/plural.ts';
import type { BatchView } from '../../client/answers.ts';
import { formatInstant } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { Link } from '../../parts/link.tsx';
import { useWard } from '../use-ward.ts';

/** When a file was recorded, and where the work goes on. */
export function Recorded({ batch }: { readonly batch: BatchView }): ReactNode {
  const { say, count } = useLanguage();
  const { params, ward, may } = useWard();
  const base = `/dot/${params.campaign}/xa/${params.ward}`;
  if (batch.committedAt === undefined) return null;
  const at = formatInstant(batch.committedAt);
  return (
    <p>
      {say(`Đã ghi lúc ${at}.`, `Recorded at ${at}.`)}{' '}
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
