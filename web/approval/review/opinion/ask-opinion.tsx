import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { useNotice } from '../../../parts/notice.tsx';
import { useWard } from '../../../ward/use-ward.ts';

/** Asks one of the other approvers, or whoever of them it is, for a second opinion. */
export function AskOpinion({ advisers }: { readonly advisers: readonly string[] }): ReactNode {
  const { say } = useLanguage();
  const { draft, change, isOpen, open, close, send, isRunning, error } = useQuestion();
  return (
    <>
      <Button variant="default" onClick={open}>
        {say(buttons.askOpinion)}
      </Button>
      <Confirm
        title={say('Hỏi ý kiến thứ hai?', 'Ask for a second opinion?')}
        action={say(buttons.askOpinion)}
        isOpen={isOpen}
        isRunning={isRunning}
        error={error}
        onConfirm={send}
        onClose={close}
      >
        <p>
          {say(
            'Bạn vẫn trả lời được bất cứ lúc nào, không phải đợi ý kiến.',
            'You can answer the list at any time; nothing waits for the opinion.',
          )}
        </p>
        <QuestionFields draft={draft} change={change} advisers={advisers} />
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
      <Textarea
        data-autofocus
        label={say('Câu hỏi', 'Question')}
        value={draft.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        rows={3}
        maxLength={5000}
        required
        withAsterisk={false}
      />
    </>
  );
}

function useQuestion() {
  const { say } = useLanguage();
  const { params } = useWard();
  const tell = useNotice();
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState(empty);
  const { run, clear, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/opinions');
  const close = (): void => {
    setOpen(false);
    clear();
  };
  const send = async (): Promise<void> => {
    const { of, text } = draft;
    if (!(await run({ ...params, text, ...(of && { of }) }))) return;
    setOpen(false);
    setDraft(empty);
    tell(say('Đã hỏi ý kiến thứ hai.', 'The second opinion is asked for.'));
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
