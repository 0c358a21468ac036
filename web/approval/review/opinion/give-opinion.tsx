import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Advice } from '../../../../shared/approval/opinion.ts';
import { buttons } from '../../../../shared/i18n/controls.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { useNotice } from '../../../parts/notice.tsx';
import { useWard } from '../../../ward/use-ward.ts';

/** Gives the opinion that the reader is asked for. */
export function GiveOpinion({ opinion }: { readonly opinion: number }): ReactNode {
  const { say } = useLanguage();
  const { ward } = useWard();
  const { draft, change, isOpen, open, close, send, isRunning, error } = useReply(opinion);
  return (
    <>
      <Button onClick={open}>{say(buttons.giveOpinion)}</Button>
      <Confirm
        title={
          <>
            {say('Ý kiến của bạn về danh sách của', 'Your opinion on the list of')} <bdi>{ward.name}</bdi>
          </>
        }
        action={say(buttons.giveOpinion)}
        isOpen={isOpen}
        isRunning={isRunning}
        error={error}
        onConfirm={send}
        onClose={close}
      >
        <ReplyFields draft={draft} change={change} />
      </Confirm>
    </>
  );
}

interface Draft {
  readonly advice: Advice;
  readonly text: string;
}

interface FieldsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function ReplyFields({ draft, change }: FieldsProps): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <NativeSelect
        label={say('Theo bạn', 'You think')}
        value={draft.advice}
        onChange={({ currentTarget }) =>
          change({ advice: currentTarget.value === 'return' ? 'return' : 'approve' })
        }
        data={[
          { value: 'approve', label: say('Nên phê duyệt', 'Approve the list') },
          { value: 'return', label: say('Nên trả lại một số hộ', 'Return some households') },
        ]}
      />
      <Textarea
        data-autofocus
        label={say('Vì sao', 'Why')}
        value={draft.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        rows={4}
        maxLength={5000}
        required
        withAsterisk={false}
      />
    </>
  );
}

function useReply(opinion: number) {
  const { say } = useLanguage();
  const { params } = useWard();
  const tell = useNotice();
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState<Draft>({ advice: 'approve', text: '' });
  const { run, clear, isRunning, error } = useCommand(
    'POST /api/campaigns/:campaign/wards/:ward/opinions/answer',
  );
  const close = (): void => {
    setOpen(false);
    clear();
  };
  const send = async (): Promise<void> => {
    if (!(await run({ ...params, opinion, ...draft }))) return;
    setOpen(false);
    tell(say('Đã ghi ý kiến của bạn.', 'Your opinion is saved.'));
  };
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft({ ...draft, ...part }),
    isOpen,
    open: () => setOpen(true),
    close,
    send: () => void send(),
    isRunning,
    error,
  };
}
