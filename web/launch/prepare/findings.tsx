import type { ReactNode } from 'react';
import type { DryRunAnswer } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import classes from '../launch.module.css';
import type { Readiness } from './readiness.ts';

interface Props {
  readonly run: DryRunAnswer;
  readonly wards: readonly Readiness[];
}

/** What keeps the campaign from being launched, what it lacks, and what is done. */
export function Findings({ run: { contradictions, warnings }, wards }: Props): ReactNode {
  const { say, count } = useLanguage();
  const all = count(wards.length);
  return (
    <>
      {contradictions.length > 0 && <Contradictions found={contradictions} />}
      <ul className={classes.check}>
        {contradictions.length === 0 && (
          <li data-done="true">{say('Không có chỗ nào mâu thuẫn', 'Nothing contradicts')}</li>
        )}
        {wards.every(({ hasOpening }) => hasOpening) && (
          <li data-done="true">
            {say(`${all}/${all} xã có danh sách đầu kỳ`, `Wards with an opening list: ${all} of ${all}`)}
          </li>
        )}
        {wards.every(({ account }) => account !== undefined) && (
          <li data-done="true">
            {say(`${all}/${all} xã có tài khoản`, `Wards with an account: ${all} of ${all}`)}
          </li>
        )}
        {warnings.map((warning) => (
          <li key={warning.en}>{say(warning)}</li>
        ))}
      </ul>
    </>
  );
}

function Contradictions({ found }: { readonly found: DryRunAnswer['contradictions'] }): ReactNode {
  const { say, count } = useLanguage();
  return (
    <section className={classes.problems} role="alert">
      <h3>
        {say(
          `${count(found.length)} chỗ phải sửa trước khi khởi động`,
          `To be mended before the launch: ${count(found.length)}`,
        )}
      </h3>
      <ul>
        {found.map(({ place, text }) => (
          <li key={`${place.en} ${text.en}`}>
            <b>{say(place)}</b>: {say(text)}
          </li>
        ))}
      </ul>
    </section>
  );
}
