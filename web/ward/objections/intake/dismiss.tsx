import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { LongText } from '../../../parts/long-text.tsx';
import { useNotice } from '../../../parts/notice.tsx';
import { useWardParams } from '../../use-ward.ts';
import type { IntakeLine } from './intake.tsx';
import { WhatFollows } from './what-follows.tsx';

const longestReason = 2_000;

interface Props {
  /** Those that are ticked. */
  readonly chosen: readonly IntakeLine[];
  /** All that wait, whether or not they are shown; absent while a filter hides some of them. */
  readonly all: AllWaiting | undefined;
  readonly onDone: () => void;
}

/** All that wait: how many, the first of them, and the instant of the last one. */
export interface AllWaiting {
  readonly count: number;
  readonly first: readonly IntakeLine[];
  readonly until: string | undefined;
}

/** What is to be dismissed: some, or all up to an instant. */
interface Dismissed {
  readonly which: { readonly receipts: string[] } | { readonly until: string };
  readonly count: number;
  /** Those of them that are loaded. */
  readonly entries: readonly IntakeLine[];
}

/** The buttons that dismiss those that are ticked, or all that wait. */
export function Dismiss({ chosen, all, onDone }: Props): ReactNode {
  const { say, count } = useLanguage();
  const [dismissed, choose] = useState<Dismissed>();
  const label = say(buttons.dismiss);
  const receipts = chosen.map(({ receipt }) => receipt);
  return (
    <Group>
      <Button
        variant="default"
        disabled={chosen.length === 0}
        onClick={() => choose({ which: { receipts }, count: chosen.length, entries: chosen })}
      >
        {say(`${label}: đã chọn (${count(chosen.length)})`, `${label}: chosen (${count(chosen.length)})`)}
      </Button>
      {all && <DismissAll all={all} onChoose={choose} />}
      {dismissed && (
        <DismissForm
          dismissed={dismissed}
          onClose={() => choose(undefined)}
          onDone={() => {
            choose(undefined);
            onDone();
          }}
        />
      )}
    </Group>
  );
}

interface AllProps {
  readonly all: AllWaiting;
  readonly onChoose: (dismissed: Dismissed) => void;
}

function DismissAll({ all: { count: number, first, until }, onChoose }: AllProps): ReactNode {
  const { say, count } = useLanguage();
  const label = say(buttons.dismiss);
  if (until === undefined || number < 2) return null;
  return (
    <Button variant="default" onClick={() => onChoose({ which: { until }, count: number, entries: first })}>
      {say(`${label}: tất cả (${count(number)})`, `${label}: all (${count(number)})`)}
    </Button>
  );
}

interface FormProps {
  readonly dismissed: Dismissed;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** How many are dismissed and which, and the reason, which their senders read. */
function DismissForm({
  dismissed: { which, count: number, entries },
  onClose,
  onDone,
}: FormProps): ReactNode {
  const { say, count } = useLanguage();
  const params = useWardParams();
  const tell = useNotice();
  const [reason, setReason] = useState('');
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/intake/dismissal');
  const dismiss = async () => {
    if (!(await run({ ...params, ...which, reason }))) return;
    tell(say(`Không tiếp nhận ${count(number)} ý kiến.`, `Dismissed: ${count(number)}.`));
    onDone();
  };
  return (
    <Confirm
      isOpen
      isDangerous
      title={`${say(buttons.dismiss)}: ${say(`${count(number)} ý kiến`, count(number))}`}
      action={say(buttons.dismiss)}
      isRunning={isRunning}
      error={error}
      onConfirm={() => void dismiss()}
      onClose={onClose}
    >
      <WhatFollows entries={entries} total={number} />
      <LongText
        label={say('Lý do', 'Reason')}
        value={reason}
        onChange={setReason}
        maxLength={longestReason}
      />
    </Confirm>
  );
}
