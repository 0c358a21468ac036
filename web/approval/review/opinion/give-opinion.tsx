import { Button, Radio, Stack } from '@mantine/core';
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
  const [draft, setDraft] = useState<Draft>({ advice: undefined, text: '' });
  const give = (): void => {
    const { advice, text } = draft;
    if (!advice) return;
    void send({ ...params, opinion, advice, text }, say('Đã ghi ý kiến của bạn.', 'Your opinion is saved.'));
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
  /** Undefined until it is chosen: nothing suggests either. */
  readonly advice: Advice | undefined;
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
      <Radio.Group
        label={say('Theo bạn', 'You think')}
        value={draft.advice ?? ''}
        onChange={(chosen) => change({ advice: chosen === 'return' ? 'return' : 'approve' })}
        required
        withAsterisk={false}
      >
        <Stack gap="xs" my="xs">
          <Radio value="approve" required label={say('Nên phê duyệt', 'Approve the list')} />
          <Radio value="return" label={say('Nên trả lại một số hộ', 'Return some households')} />
        </Stack>
      </Radio.Group>
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
