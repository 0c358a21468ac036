import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { Board } from '../../client/answers.ts';
import { formatDay } from '../../language/format.ts';
import { stages } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Progress } from '../many/progress.tsx';
import { useEach } from '../many/use-each.ts';
import { WardPicker } from '../many/ward-picker.tsx';
import { type Extension, ExtensionFields } from './extension-fields.tsx';

interface Props {
  readonly board: Board;
  /** The ward's code, where it is asked for one alone. */
  readonly only?: string;
}

const address = 'POST /api/campaigns/:campaign/wards/:ward/extension';

/** Gives one or many wards their own end of a window, one after another. */
export function ExtendWards({ board: { campaign, wards, today }, only }: Props): ReactNode {
  const { say } = useLanguage();
  const each = useEach(address);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(only ? [only] : []));
  const [extension, setExtension] = useState<Extension>({ stage: 'survey', to: '', reason: '' });
  const [isAsking, setAsking] = useState(false);
  const confirm = async () => {
    setAsking(false);
    const tasks = wards
      .filter(({ code }) => chosen.has(code))
      .map(({ code, name }) => ({ name, given: { campaign: campaign.id, ward: code, ...extension } }));
    const refused = await each.run(tasks);
    if (!only) setChosen(new Set(refused.map(({ given }) => given.ward)));
  };
  return (
    <>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setAsking(true);
        }}
      >
        {!only && (
          <WardPicker legend={say('Các xã', 'Wards')} wards={wards} chosen={chosen} onChange={setChosen} />
        )}
        <ExtensionFields value={extension} onChange={setExtension} today={today} />
        <Button type="submit" disabled={chosen.size === 0} loading={each.isRunning}>
          {say(buttons.extendStage)}
          {!only && ` (${chosen.size})`}
        </Button>
      </form>
      <Progress each={each} />
      {isAsking && (
        <AskToExtend
          extension={extension}
          wards={chosen.size}
          onConfirm={() => void confirm()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

interface Asked {
  readonly extension: Extension;
  readonly wards: number;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function AskToExtend({ extension: { stage, to }, wards, onConfirm, onClose }: Asked): ReactNode {
  const { say, count } = useLanguage();
  return (
    <Confirm
      title={say(buttons.extendStage)}
      action={say(buttons.extendStage)}
      isOpen
      isRunning={false}
      error={undefined}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>
        {say(
          `Gia hạn bước ${say(stages[stage])} đến hết ${formatDay(to)} cho ${count(wards)} xã. Các xã khác giữ hạn cũ.`,
          `${say(stages[stage])} will end on ${formatDay(to)} for ${count(wards)} ${wards === 1 ? 'ward' : 'wards'}. Other wards keep their day.`,
        )}
      </p>
    </Confirm>
  );
}
