import type { ReactNode } from 'react';
import type { BatchView } from '../../client/answers.ts';
import { findingLabel, isErrorCode } from '../../language/finding-labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { Download } from '../../parts/download.tsx';
import { Link } from '../../parts/link.tsx';
import { fileSection } from '../errors/file-section.ts';
import { useWard } from '../use-ward.ts';
import { codesOf } from './codes-of.ts';
import classes from './hand-in.module.css';

/** What was found in a file, by kind, with the way to each place and to the marked workbook. */
export function FindingCounts({ batch }: { readonly batch: BatchView }): ReactNode {
  const { say, count } = useLanguage();
  const { params, may } = useWard();
  const codes = codesOf(batch);
  if (codes.length === 0) return <p>{say('Không có lỗi hay cảnh báo nào.', 'No errors and no warnings.')}</p>;
  const page = `/dot/${params.campaign}/xa/${params.ward}/loi?tep=${batch.id}`;
  return (
    <div>
      <ul className={classes.codes}>
        {codes.map(([code, number]) => (
          <li key={code} className={isErrorCode(code) ? classes.error : classes.warning}>
            <b>{count(number)}</b>
            <span>
              {isErrorCode(code) ? say('Lỗi', 'Error') : say('Cảnh báo', 'Warning')}:{' '}
              {may('readFindings') ? (
                <Link href={`${page}&ma=${code}#${fileSection}`}>{say(findingLabel(code))}</Link>
              ) : (
                say(findingLabel(code))
              )}
            </span>
          </li>
        ))}
      </ul>
      {may('readMarked') && batch.sha256 !== undefined && <MarkedLink batch={batch} />}
    </div>
  );
}

/** The ward's workbook with the findings in its cells. */
export function MarkedLink({ batch }: { readonly batch: BatchView }): ReactNode {
  const { say } = useLanguage();
  const { campaign, ward } = useWard().params;
  return (
    <Download href={`/api/campaigns/${campaign}/wards/${ward}/batches/${batch.id}/marked`}>
      {say('Tải tệp đã đánh dấu lỗi', 'Get the marked file')}
    </Download>
  );
}
