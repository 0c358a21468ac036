import type { ReactNode } from 'react';
import { plural } from '../../shared/i18n/plural.ts';
import type { InspectionFigures, InspectionView } from '../client/answers.ts';
import { useLanguage } from '../language/language.tsx';
import { Fact, Facts } from '../parts/facts.tsx';
import { intervalText, rateText, waiting, weightedText } from './figures-text.ts';

/** What an inspection has found so far, with what is to be said of it. */
export function FoundFigures({ view: { figures, closed } }: { readonly view: InspectionView }): ReactNode {
  const { say, count } = useLanguage();
  const { rechecked, drawn, wrong, notMet, households, from, to } = figures;
  return (
    <>
      <div className="card">
        <Facts>
          <Fact name={say('Đã kiểm tra', 'Rechecked')}>
            {count(rechecked)} / {count(drawn)}
            {notMet > 0 && say(`, không gặp ${count(notMet)}`, `, not met: ${count(notMet)}`)}
          </Fact>
          <Fact name={say('Hộ có kết quả sai', 'Wrong results')}>{count(wrong)}</Fact>
          <Fact name={say('Tỷ lệ sai', 'Error rate')}>{say(rateText(figures))}</Fact>
          <Fact name={say('Khoảng tin cậy 95%', '95% interval')}>
            {say(intervalText(figures))}
            {from !== null &&
              to !== null &&
              say(
                `: ${count(from)} đến ${count(to)} trong ${count(households)} hộ`,
                `: ${count(from)} to ${count(to)} of ${count(households)} ${plural(households, 'household')}`,
              )}
          </Fact>
        </Facts>
      </div>
      <Remarks figures={figures} isClosed={closed !== undefined} />
    </>
  );
}

interface RemarksProps {
  readonly figures: InspectionFigures;
  readonly isClosed: boolean;
}

function Remarks({ figures, isClosed }: RemarksProps): ReactNode {
  const { say, count } = useLanguage();
  const left = waiting(figures);
  const { rechecked, differs, raised } = figures;
  return (
    <>
      {left > 0 && rechecked > 0 && !isClosed && (
        <p className="quiet">
          {say(
            `Còn ${count(left)} hộ chưa kiểm tra: tỷ lệ là tạm tính.`,
            `Households that wait: ${count(left)}. The rate is preliminary.`,
          )}
        </p>
      )}
      {raised > 0 && rechecked > 0 && (
        <p className="quiet">
          {say(
            `${count(raised)} nhóm nhỏ (một xã, một kết quả) được rút một hộ, nhiều hơn phần của mình. Khoảng tin cậy chỉ chính xác khi mẫu chia đúng tỷ lệ, ở đây là gần đúng. Tính mỗi nhóm theo số hộ của nhóm thì tỷ lệ sai là ${say(weightedText(figures))}.`,
            `${count(raised)} small ${plural(raised, 'group', 'groups')} (a ward’s households of one class) gave one household, more than ${plural(raised, 'its', 'their')} share. The interval is exact for a proportional sample only, and near here. With each group counted by its households the error rate is ${say(weightedText(figures))}.`,
          )}
        </p>
      )}
      {differs > 0 && (
        <p className="quiet">
          {say(
            `Có ${count(differs)} hộ điểm khác nhưng kết quả không đổi: không tính là sai.`,
            `Households with other scores but the same result, which is no error: ${count(differs)}.`,
          )}
        </p>
      )}
    </>
  );
}
