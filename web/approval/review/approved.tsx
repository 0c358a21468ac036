import type { ReactNode } from 'react';
import { levelsOf } from '../../../shared/approval/levels.ts';
import { useLanguage } from '../../language/language.tsx';
import { Fact, Facts } from '../../parts/facts.tsx';
import { useWard } from '../../ward/use-ward.ts';

/** The list in numbers, and what its approval means. */
export function Approved({ ticked }: { readonly ticked: number }): ReactNode {
  const { say, count } = useLanguage();
  return (
    <>
      <ListFigures />
      <p>
        <WhatFollows />
      </p>
      {ticked > 0 && (
        <p>
          <strong>
            {say(
              `${count(ticked)} hộ đang chọn sẽ được phê duyệt, không trả lại.`,
              `The ${count(ticked)} that you ticked are approved, not returned.`,
            )}
          </strong>
        </p>
      )}
    </>
  );
}

/** Where the list goes from here, and until when the answer can be recalled. */
function WhatFollows(): ReactNode {
  const { say } = useLanguage();
  const { ward, campaign } = useWard();
  const isLast = ward.level === levelsOf(campaign.approval).at(-1);
  if (!isLast) {
    return say(
      `Sau đó danh sách được trình lên ${campaign.province.name}. Còn rút lại được đến khi cấp đó trả lời.`,
      `The list goes up to ${campaign.province.name} then. You can recall this until it has answered.`,
    );
  }
  return say(
    'Sau đó xã hoàn thành, kết quả là chính thức. Còn rút lại được đến khi đợt rà soát kết thúc, tức là khi xã cuối cùng hoàn thành.',
    'The ward is completed then, its result official. You can recall this until the campaign closes, which is when its last ward is completed.',
  );
}

function ListFigures(): ReactNode {
  const { say, count } = useLanguage();
  const { movements: m, relapsed, classes, households, people } = useWard().totals;
  return (
    <Facts>
      <Fact name={say('Hộ', 'Households')}>{count(households)}</Fact>
      <Fact name={say('Nhân khẩu', 'People')}>{count(people)}</Fact>
      <Fact name={say('Hộ nghèo', 'Poor')}>{count(classes.poor.households)}</Fact>
      <Fact name={say('Hộ cận nghèo', 'Near-poor')}>{count(classes['near-poor'].households)}</Fact>
      <Fact name={say('Thoát nghèo, kể cả thành cận nghèo', 'Escaped poverty, near-poor included')}>
        {count(m['poor>other'] + m['poor>near-poor'])}
      </Fact>
      <Fact name={say('Thoát cận nghèo', 'Escaped near-poverty')}>{count(m['near-poor>other'])}</Fact>
      <Fact name={say('Nghèo, cận nghèo phát sinh', 'Newly poor or near-poor')}>
        {count(m['other>poor'] + m['other>near-poor'])}
      </Fact>
      {relapsed && (
        <Fact name={say('Trong đó tái nghèo, tái cận nghèo', 'Of them poor or near-poor again')}>
          {count(relapsed.poor + relapsed['near-poor'])}
        </Fact>
      )}
    </Facts>
  );
}
