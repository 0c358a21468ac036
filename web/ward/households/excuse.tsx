import { Radio, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { ExcuseReason } from '../../../shared/records.ts';
import type { MissingLine } from '../../client/answers.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { useWardParams } from '../use-ward.ts';
import { excuseNames, excuseReasons } from './excuse-reasons.ts';

interface Props {
  readonly line: MissingLine;
  readonly onClose: () => void;
}

/** Asks why a household is not surveyed, and records it. */
export function Excuse({ line, onClose }: Props): ReactNode {
  const { say } = useLanguage();
  const tell = useNotice();
  const params = useWardParams();
  const [reason, setReason] = useState<ExcuseReason>('moved');
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/excuses');
  const excuse = async () => {
    if (!(await run({ ...params, household: line.household, reason }))) return;
    tell(say('Đã ghi lý do miễn rà soát.', 'The household is excused.'));
    onClose();
  };
  return (
    <Confirm
      isOpen
      title={say('Miễn rà soát một hộ', 'Excuse a household')}
      action={say(buttons.excuseHousehold)}
      isRunning={isRunning}
      error={error}
      onConfirm={() => void excuse()}
      onClose={onClose}
    >
      <p>
        <strong>
          <bdi>{line.head}</bdi>
        </strong>{' '}
        · <bdi>{line.village}</bdi>
      </p>
      <ReasonField reason={reason} onChange={setReason} />
      <p className="quiet">
        {say(
          'Nếu sau này hộ có trong danh sách nộp, kết quả rà soát được tính.',
          'If the household is handed in later, its survey counts.',
        )}
      </p>
    </Confirm>
  );
}

interface ReasonProps {
  readonly reason: ExcuseReason;
  readonly onChange: (reason: ExcuseReason) => void;
}

function ReasonField({ reason, onChange }: ReasonProps): ReactNode {
  const { say } = useLanguage();
  return (
    <Radio.Group
      label={say('Lý do', 'Reason')}
      value={reason}
      onChange={(value) => onChange(value as ExcuseReason)}
    >
      <Stack gap="xs" mt="xs">
        {excuseNames.map((name) => (
          <Radio key={name} value={name} label={say(excuseReasons[name])} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
