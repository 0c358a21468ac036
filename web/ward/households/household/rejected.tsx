import { Alert, Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import type { HouseholdView } from '../../../client/answers.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useWard } from '../../use-ward.ts';
import { countCodes, findingWords } from '../finding-words.ts';
import classes from './rejected.module.css';
import { Withdraw } from './withdraw.tsx';

interface Props {
  readonly household: string;
  readonly rejected: NonNullable<HouseholdView['rejected']>;
}

/** Why the household's row was not recorded, and the two ways on. */
export function Rejected({ household, rejected }: Props): ReactNode {
  const { say } = useLanguage();
  const { may, ward } = useWard();
  const [isAsked, ask] = useState(false);
  const { file, row, codes } = rejected;
  const isOffered = may('withdrawHousehold') && ward.stage === 'survey';
  return (
    <Alert
      color="red"
      className={classes.rejected}
      title={say(
        'Hộ này có lỗi, chưa được ghi vào danh sách.',
        'This household has errors and is not recorded.',
      )}
    >
      <p>
        <bdi>{file}</bdi>, {say(`dòng ${row}`, `row ${row}`)}
      </p>
      <ul>
        {countCodes(codes).map(([code]) => (
          <li key={code}>
            {say(findingWords(code))} ({code})
          </li>
        ))}
      </ul>
      <p>
        {say(
          'Sửa trong tệp rồi nộp lại; hoặc rút hộ này nếu dòng đó không phải của xã hay bị ghi nhầm.',
          'Correct it in the file and hand that in again; or withdraw it if the row is not the ward’s or was a mistake.',
        )}
      </p>
      {isOffered && (
        <Button variant="default" onClick={() => ask(true)}>
          {say(buttons.withdrawHousehold)}
        </Button>
      )}
      {isAsked && <Withdraw household={household} onClose={() => ask(false)} />}
    </Alert>
  );
}
