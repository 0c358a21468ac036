import type { ReactNode } from 'react';
import type { BatchView } from '../../client/answers.ts';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { useWard } from '../use-ward.ts';
import { codesOf } from './codes-of.ts';
import { FontQuestion } from './font-question.tsx';
import classes from './hand-in.module.css';

/** How many findings are shown of a file that could not be read; those that refuse it come last. */
const shown = 10;

/** Why a file could not be read, and how to mend it. */
export function RefusedBatch({ batch }: { readonly batch: BatchView }): ReactNode {
  const { say } = useLanguage();
  const { params, may } = useWard();
  return (
    <>
      <p>{say('Không có gì được ghi từ tệp này.', 'Nothing of this file is recorded.')}</p>
      {may('readFindings') && <Reasons params={{ ...params, batch: batch.id }} batch={batch} />}
    </>
  );
}

interface ReasonsProps {
  readonly params: { readonly campaign: string; readonly ward: string; readonly batch: string };
  readonly batch: BatchView;
}

function Reasons({ params, batch }: ReasonsProps): ReactNode {
  const { language } = useLanguage();
  const total = codesOf(batch).reduce((sum, [, count]) => sum + count, 0);
  const { findings } = useRead('GET /api/campaigns/:campaign/wards/:ward/batches/:batch/findings', {
    ...params,
    from: Math.max(0, total - shown),
    limit: shown,
  });
  const errors = findings.filter(({ severity }) => severity === 'error');
  const font = errors.find(({ code }) => code === 'E003');
  if (font) return <FontQuestion batch={batch} finding={font} />;
  return errors.map(({ code, row, column, message, messageEn, cure, cureEn }) => (
    <div key={`${code}-${row}-${column}-${message}`} className={classes.said}>
      <b>{language === 'vi' ? message : messageEn}</b>
      <br />
      {language === 'vi' ? cure : cureEn}
    </div>
  ));
}
