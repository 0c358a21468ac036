import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { plural } from '../../../shared/i18n/plural.ts';
import type { Board } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { ManyForm } from '../many/many-form.tsx';
import { useEach } from '../many/use-each.ts';
import { WardPicker } from '../many/ward-picker.tsx';
import { ReasonField } from '../reason-field.tsx';
import { trainingStateOf } from './training-state.ts';

interface Props {
  readonly board: Board;
}

/** Lets wards go on untrained, with a reason. */
export function WaiveTraining({ board: { campaign, wards } }: Props): ReactNode {
  const { say, count } = useLanguage();
  const each = useEach('POST /api/campaigns/:campaign/wards/:ward/waiver');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const untrained = wards.filter((ward) => trainingStateOf(ward) === 'untrained');
  const waive = async () => {
    const tasks = untrained
      .filter(({ code }) => chosen.has(code))
      .map(({ code, name }) => ({ name, given: { campaign: campaign.id, ward: code, reason } }));
    const refused = await each.run(tasks);
    setChosen(new Set(refused.map(({ given }) => given.ward)));
    setReason('');
  };
  const n = count(chosen.size);
  return (
    <ManyForm
      action={say(buttons.waiveTraining)}
      wards={chosen.size}
      each={each}
      summary={say(
        `${n} xã được miễn tập huấn và có thể nộp danh sách trong thời hạn rà soát.`,
        `${n} ${plural(chosen.size, 'ward needs', 'wards need')} no training and may hand in lists while the survey is open.`,
      )}
      onConfirm={() => void waive()}
    >
      <WardPicker
        legend={say('Các xã chưa tập huấn', 'Wards not trained')}
        wards={untrained}
        chosen={chosen}
        onChange={setChosen}
      />
      <ReasonField value={reason} onChange={setReason} />
    </ManyForm>
  );
}
