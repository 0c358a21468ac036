import { Button, Radio, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import type { PairSide } from '../client/answers.ts';
import { useCommand } from '../client/use-command.ts';
import { useLanguage } from '../language/language.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { LongText } from '../parts/long-text.tsx';
import { useNotice } from '../parts/notice.tsx';
import { isNamed, type NamedSide, nameOfSide } from './pairs.ts';

const longestReason = 2_000;

interface Props {
  readonly campaign: string;
  readonly one: PairSide;
  readonly other: PairSide;
  /** Of the decision that is replaced. */
  readonly rev?: number;
  /** The name of a ward by its code, where it has to be said. */
  readonly nameOf?: ((ward: string) => string) | undefined;
}

/** The button that decides a pair, with its dialog; nothing where one of the two may not be looked at. */
export function DecidePair({ one, other, ...props }: Props): ReactNode {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  if (!isNamed(one) || !isNamed(other)) return null;
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setOpen(true)}>
        {say(buttons.decideDuplicate)}
      </Button>
      {isOpen && <Decide {...props} one={one} other={other} onClose={() => setOpen(false)} />}
    </>
  );
}

type Choice = 'different' | 'one' | 'other';

interface DecideProps extends Props {
  readonly one: NamedSide;
  readonly other: NamedSide;
  readonly onClose: () => void;
}

/** Gives the command, and says so once it is done. */
function useDecision({ campaign, one, other, rev, onClose }: DecideProps) {
  const { say } = useLanguage();
  const tell = useNotice();
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/pairs');
  const decide = async (choice: Choice, reason: string): Promise<void> => {
    const done = await run({
      campaign,
      one: { ward: one.ward, household: one.household },
      other: { ward: other.ward, household: other.household },
      verdict: choice === 'different' ? choice : 'same',
      ...(choice !== 'different' && { keep: choice }),
      reason,
      ...(rev !== undefined && { rev }),
    });
    if (!done) return;
    onClose();
    tell(say('Đã ghi quyết định về cặp hộ.', 'The pair is decided.'));
  };
  return { decide, isRunning, error };
}

function Decide(props: DecideProps): ReactNode {
  const { one, other, nameOf, onClose } = props;
  const { say } = useLanguage();
  const [choice, choose] = useState<Choice>();
  const [reason, setReason] = useState('');
  const { decide, isRunning, error } = useDecision(props);
  const [keepOne, keepOther] = [one, other].map((side) => say(nameOfSide(side, nameOf)));
  return (
    <Confirm
      isOpen
      title={say('Hai hộ này là một hay khác nhau?', 'Are these two households one?')}
      action={say(buttons.decideDuplicate)}
      isRunning={isRunning}
      error={error}
      onConfirm={() => choice && void decide(choice, reason)}
      onClose={onClose}
    >
      <Verdicts {...{ keepOne, keepOther, choice, choose }} />
      <WhatFollows />
      <LongText
        label={say('Lý do', 'Reason')}
        description={say('Xã của cả hai hộ đọc được.', 'The wards of both households read it.')}
        value={reason}
        onChange={setReason}
        maxLength={longestReason}
      />
    </Confirm>
  );
}

function WhatFollows(): ReactNode {
  const { say } = useLanguage();
  return (
    <p className="quiet">
      {say(
        'Hộ không giữ vẫn còn trong danh sách cho đến khi xã của hộ đó bỏ hoặc gộp hộ. Sửa một trong hai hộ thì cặp này phải quyết định lại.',
        'The household that does not stay remains on the list until its ward removes or merges it. If either is changed, the pair has to be decided again.',
      )}
    </p>
  );
}

interface VerdictsProps {
  readonly keepOne: string | undefined;
  readonly keepOther: string | undefined;
  readonly choice: Choice | undefined;
  readonly choose: (choice: Choice) => void;
}

function Verdicts({ keepOne, keepOther, choice, choose }: VerdictsProps): ReactNode {
  const { say } = useLanguage();
  return (
    <Radio.Group
      label={say('Kết luận', 'Verdict')}
      value={choice ?? ''}
      onChange={(chosen) => choose(chosen as Choice)}
      required
      withAsterisk={false}
    >
      <Stack gap="xs" my="xs">
        <Radio value="different" required label={say('Hai hộ khác nhau', 'Two different households')} />
        <Radio value="one" label={say(`Cùng một hộ, giữ: ${keepOne}`, `The same, keep: ${keepOne}`)} />
        <Radio value="other" label={say(`Cùng một hộ, giữ: ${keepOther}`, `The same, keep: ${keepOther}`)} />
      </Stack>
    </Radio.Group>
  );
}
