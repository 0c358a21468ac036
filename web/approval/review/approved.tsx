import type { ReactNode } from 'react';
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
        {say(
          'Sau đó xã hoàn thành; kết quả là chính thức và không sửa trong đợt này nữa.',
          'The ward is completed then; its result is official and no longer changes in this campaign.',
        )}
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
