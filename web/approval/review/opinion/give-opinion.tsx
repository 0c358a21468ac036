import { Button, NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Advice } from '../../../../shared/approval/opinion.ts';
import { buttons } from '../../../../shared/i18n/controls.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { LongText } from '../../../parts/long-text.tsx';
import { useDialog } from '../../../parts/use-dialog.ts';
import { useWard } from '../../../ward/use-ward.ts';

/** Gives the opinion that the reader is asked for. */
export function GiveOpinion({ opinion }: { readonly opinion: number }): ReactNode {
  const { say } = useLanguage();
  const { params, ward } = useWard();
  const { open, send, dialog } = useDialog('POST /api/campaigns/:campaign/wards/:ward/opinions/answer');
  const [draft, setDraft] = useState<Draft>({ advice: 'approve', text: '' });
  const give = (): void => {
    void send({ ...params, opinion, ...draft }, say('Đã ghi ý kiến của bạn.', 'Your opinion is saved.'));
  };
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
        onConfirm={give}
        {...dialog}
      >
        <ReplyFields draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
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
      <LongText
        isFirst
        label={say('Vì sao', 'Why')}
        value={draft.text}
        onChange={(text) => change({ text })}
        maxLength={5000}
      />
    </>
  );
}
