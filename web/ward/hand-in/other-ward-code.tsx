import type { ReactNode } from 'react';
import type { BatchView } from '../../client/answers.ts';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { useWard } from '../use-ward.ts';
import { commonest } from './commonest.ts';

/** Which ward a foreign list names. */
export function OtherWardCode({ batch }: { readonly batch: BatchView }): ReactNode {
  const { say } = useLanguage();
  const { params, ward } = useWard();
  const { findings } = useRead('GET /api/campaigns/:campaign/wards/:ward/batches/:batch/findings', {
    ...params,
    batch: batch.id,
    from: 0,
    limit: 200,
  });
  const other = commonest(findings.flatMap(({ code, value }) => (code === 'E403' && value ? [value] : [])));
  if (other === undefined) return null;
  return (
    <p>
      {say(
        `Mã xã ghi trong tệp: ${other}. Mã của ${ward.name}: ${ward.code}.`,
        `The file says ward ${other}. The code of ${ward.name} is ${ward.code}.`,
      )}
    </p>
  );
}
