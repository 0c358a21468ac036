import { memo, type ReactNode, useState } from 'react';
import type { BoardLine, CampaignHead } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import classes from './board.module.css';
import { WardRow } from './ward-row.tsx';

interface Props {
  readonly campaign: CampaignHead;
  readonly caption: string;
  readonly wards: readonly BoardLine[];
  /** Whether all rows are wanted at once, for paper. */
  readonly isWhole: boolean;
}

/** As many rows as an old laptop shows at once without a stop. */
const step = 40;

/** Wards as rows; as cards on a phone. The columns are as wide in every group, whatever stands in them. */
export const WardTable = memo(({ campaign, caption, wards, isWhole }: Props): ReactNode => {
  const { say, count } = useLanguage();
  const [shown, setShown] = useState(step);
  const rows = isWhole ? wards : wards.slice(0, shown);
  const more = wards.length - rows.length;
  return (
    <div className={classes.rows}>
      <table className={classes.table}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('Xã', 'Ward')}</th>
            <th scope="col">{say('Bước', 'Stage')}</th>
            <th scope="col">{say('Từ ngày', 'Since')}</th>
            <th scope="col">{say('Hạn', 'Due')}</th>
            <th scope="col">{say('Việc cần làm', 'To do')}</th>
            <th scope="col">{say('Số hộ', 'Households')}</th>
            <th scope="col">{say('Nghèo', 'Poor')}</th>
            <th scope="col">{say('Cận nghèo', 'Near-poor')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((ward) => (
            <WardRow key={ward.code} ward={ward} campaign={campaign} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className={classes.more}>
          <button type="button" className="link" onClick={() => setShown(shown + step)}>
            {say(`Xem thêm (còn ${count(more)})`, `Show more (${count(more)} left)`)}
          </button>
        </p>
      )}
    </div>
  );
});
