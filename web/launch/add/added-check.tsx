import type { ReactNode } from 'react';
import { sections } from '../../../shared/i18n/controls.ts';
import type { CampaignHead, CheckedAreas } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { Callout } from '../../parts/callout.tsx';
import { Link } from '../../parts/link.tsx';
import classes from '../launch.module.css';
import { dateLabel, PlannedDates } from '../prepare/planned-dates.tsx';
import { PlannedReminders } from '../prepare/planned-reminders.tsx';

interface Props {
  readonly campaign: CampaignHead;
  readonly found: CheckedAreas;
}

/** What the campaign asks of new wards: what keeps them out, what is late already, what they lack. */
export function AddedCheck({ campaign, found }: Props): ReactNode {
  const { say, count } = useLanguage();
  const { problems, warnings, missed } = found;
  if (problems.length > 0) return <Problems found={problems} />;
  return (
    <>
      <Late campaign={campaign} found={found} />
      <ul className={`${classes.check} ${classes.within}`}>
        {warnings.map((warning) => (
          <li key={warning.en}>{say(warning)}</li>
        ))}
      </ul>
      <h3 className={classes.fileName}>{say('Các ngày của đợt', 'Dates')}</h3>
      <PlannedDates run={found} />
      <h3 className={classes.fileName}>{say('Nhắc hạn', 'Reminders')}</h3>
      {missed > 0 && (
        <p>
          {say(
            `${count(missed)} lần nhắc đã qua ngày, các xã này không nhận được.`,
            `The days of some reminders are past, and these wards do not get them: ${count(missed)}.`,
          )}
        </p>
      )}
      <PlannedReminders run={found} />
    </>
  );
}

const ends: readonly CheckedAreas['dates'][number]['kind'][] = [
  'trainingTo',
  'surveyTo',
  'vettingTo',
  'close',
];

/** The deadlines that were past before the wards came. */
function Late({ campaign: { id }, found: { dates, today } }: Props): ReactNode {
  const { say, weekday } = useLanguage();
  const late = dates.filter(({ on, kind }) => ends.includes(kind) && on < today);
  if (late.length === 0) return null;
  return (
    <div className={classes.within}>
      <Callout
        tone="warn"
        isNews
        title={say('Các xã này chậm ngay từ đầu', 'These wards are late from the beginning')}
      >
        <ul>
          {late.map((date) => (
            <li key={date.kind}>
              {say(dateLabel(date))}: {weekday(date.on)}
            </li>
          ))}
        </ul>
        {late.some(({ kind }) => kind !== 'trainingTo') ? (
          <p>
            {say(
              'Hết hạn rà soát thì xã không nộp được danh sách. Thêm xong, hãy gia hạn cho các xã ở trang ',
              'After the survey has ended a ward cannot hand in its list. Extend the deadlines of these wards afterwards, in the page ',
            )}
            <Link href={`/dot/${id}/lich`}>{say(sections.calendar)}</Link>.
          </p>
        ) : (
          <p>
            {say(
              'Tập huấn ghi muộn được; xã được nhắc từ ngày thêm.',
              'The training can be recorded late; the wards are reminded from the day on which they are added.',
            )}
          </p>
        )}
      </Callout>
    </div>
  );
}

function Problems({ found }: { readonly found: CheckedAreas['problems'] }): ReactNode {
  const { say, count } = useLanguage();
  return (
    <section className={classes.problems} role="alert">
      <h3>
        {say(
          `${count(found.length)} chỗ phải sửa trước khi thêm`,
          `To be corrected before they are added: ${count(found.length)}`,
        )}
      </h3>
      <ul>
        {found.map(({ area, text }) => (
          <li key={`${area} ${text.en}`}>
            <b>
              <bdi>{area}</bdi>
            </b>
            : {say(text)}
          </li>
        ))}
      </ul>
    </section>
  );
}
