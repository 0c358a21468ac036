import { Button, NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { LongText } from '../../../parts/long-text.tsx';
import { useDialog } from '../../../parts/use-dialog.ts';
import { useWard } from '../../../ward/use-ward.ts';

/** Asks one of the other approvers, or whoever of them it is, for a second opinion. */
export function AskOpinion({ advisers }: { readonly advisers: readonly string[] }): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const { open, send, dialog } = useDialog('POST /api/campaigns/:campaign/wards/:ward/opinions');
  const [draft, setDraft] = useState(empty);
  const ask = async (): Promise<void> => {
    const { of, text } = draft;
    const told = say('Đã hỏi ý kiến thứ hai.', 'The second opinion is asked for.');
    if (await send({ ...params, text, ...(of && { of }) }, told)) setDraft(empty);
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        {say(buttons.askOpinion)}
      </Button>
      <Confirm
        title={say('Hỏi ý kiến thứ hai?', 'Ask for a second opinion?')}
        action={say(buttons.askOpinion)}
        onConfirm={() => void ask()}
        {...dialog}
      >
        <p>
          {say(
            'Bạn vẫn trả lời được bất cứ lúc nào, không phải đợi ý kiến.',
            'You can answer the list at any time; nothing waits for the opinion.',
          )}
        </p>
        <QuestionFields
          draft={draft}
          change={(part) => setDraft({ ...draft, ...part })}
          advisers={advisers}
        />
      </Confirm>
    </>
  );
}

const empty = { of: '', text: '' };
type Draft = typeof empty;

interface FieldsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly advisers: readonly string[];
}

function QuestionFields({ draft, change, advisers }: FieldsProps): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <NativeSelect
        label={say('Hỏi ai', 'Whom')}
        value={draft.of}
        onChange={({ currentTarget }) => change({ of: currentTarget.value })}
        data={[
          { value: '', label: say('Người khác của cấp thẩm định, ai cũng được', 'Any other approver') },
          ...advisers,
        ]}
      />
      <LongText
        isFirst
        label={say('Câu hỏi', 'Question')}
        value={draft.text}
        onChange={(text) => change({ text })}
        maxLength={5000}
      />
    </>
  );
}
