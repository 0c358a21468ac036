import type { ReactNode } from 'react';
import { useRead } from '../../../client/use-read.ts';
import { useLanguage } from '../../../language/language.tsx';
import { openOnes } from '../../objections/objections.ts';
import { useWard } from '../../use-ward.ts';

/** For which households that were left out a file may be handed in while the list is posted. */
export function OpenClaims(): ReactNode {
  const { say, weekday } = useLanguage();
  const { params } = useWard();
  const { objections } = useRead('GET /api/campaigns/:campaign/wards/:ward/objections', params);
  return (
    <>
      <p>
        {say(
          'Danh sách đang niêm yết. Chỉ nộp được tệp có riêng hộ bị bỏ sót đã tiếp nhận:',
          'The list is posted. You can hand in a file only of households that were left out and accepted:',
        )}
      </p>
      <ul>
        {openOnes(objections)
          .filter(({ claimed }) => claimed !== undefined)
          .map(({ household, objectedAt, head, village, claimed, dueOn }) => (
            <li key={`${household} ${objectedAt}`}>
              <b>
                <bdi>{[head ?? household, village].filter(Boolean).join(' · ')}</bdi>
              </b>
              {claimed === 'new' && ` (${say('hộ mới của thôn', 'a new household of the village')})`},{' '}
              {say(`chậm nhất ${weekday(dueOn)}`, `by ${weekday(dueOn)}`)}
            </li>
          ))}
      </ul>
    </>
  );
}
