import { Radio, Stack } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { FormActions } from '../../parts/form-actions.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWardParams } from '../use-ward.ts';
import { birthIn } from './birth.ts';
import { RequestFields, type Said } from './request-fields.tsx';
import type { GivenReceipt } from './request-receipt.tsx';

interface Props {
  readonly today: string;
  readonly onClose: () => void;
  readonly onDone: (recorded: GivenReceipt | undefined) => void;
}

const nothingSaid = {
  wants: 'entry',
  head: '',
  birth: '',
  village: '',
  people: '',
  code: '',
  text: '',
} as const;

/** Records a request that a household brought on paper. */
export function RecordRequest({ today, onClose, onDone }: Props): ReactNode {
  const { say } = useLanguage();
  const params = useWardParams();
  const [said, setSaid] = useState<Said>({ ...nothingSaid, receivedOn: today });
  const { run, isRunning, error, reply } = useCommand('POST /api/campaigns/:campaign/wards/:ward/requests');
  const birth = birthIn(said.birth);
  useEffect(() => {
    if (reply) onDone(reply);
  }, [reply, onDone]);
  const record = async () => {
    if (birth === undefined) return;
    const { people, code, ...rest } = said;
    const given = { ...rest, birth, people: Number(people), ...(code !== '' && { code }) };
    await run({ ...params, ...given });
  };
  return (
    <form
      className="card form"
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <h2>{say('Đơn của hộ, nhận bằng giấy', 'A household’s request, on paper')}</h2>
      <WantsField value={said.wants} onChange={(wants) => setSaid({ ...said, wants })} />
      <RequestFields said={said} today={today} onChange={setSaid} />
      <Problem error={error} />
      <FormActions action={say(buttons.recordRequest)} isRunning={isRunning} onClose={onClose} />
    </form>
  );
}

function WantsField({
  value,
  onChange,
}: {
  readonly value: Said['wants'];
  readonly onChange: (wants: Said['wants']) => void;
}): ReactNode {
  const { say } = useLanguage();
  return (
    <Radio.Group
      label={say('Hộ đề nghị', 'The household asks')}
      value={value}
      onChange={(wants) => onChange(wants === 'exit' ? 'exit' : 'entry')}
    >
      <Stack gap="xs" mt="xs">
        <Radio
          value="entry"
          label={say('được công nhận hộ nghèo, hộ cận nghèo', 'to be recognised as poor or near-poor')}
        />
        <Radio
          value="exit"
          label={say(
            'được công nhận thoát nghèo, thoát cận nghèo',
            'to leave the list of the poor and near-poor',
          )}
        />
      </Stack>
    </Radio.Group>
  );
}
