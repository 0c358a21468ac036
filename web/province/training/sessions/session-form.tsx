import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import type { CampaignHead } from '../../../client/answers.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useLanguage } from '../../../language/language.tsx';
import { DayField } from '../../../parts/day-field.tsx';
import { LongText } from '../../../parts/long-text.tsx';
import { useNotice } from '../../../parts/notice.tsx';
import { Problem } from '../../../parts/problem.tsx';
import classes from '../training.module.css';
import { noSession, type SessionDraft, sessionIn } from './session-draft.ts';

interface Props {
  readonly campaign: CampaignHead;
}

/** A new session; the wards' attendance is recorded afterwards. */
export function SessionForm({ campaign }: Props): ReactNode {
  const { say } = useLanguage();
  const tell = useNotice();
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/sessions');
  const [draft, setDraft] = useState<SessionDraft>(noSession);
  const record = async () => {
    if (!(await run({ campaign: campaign.id, ...sessionIn(draft) }))) return;
    tell(
      say(
        'Đã ghi buổi tập huấn. Chọn buổi này rồi ghi số người dự của từng xã.',
        'The session is saved. Choose it, then save each ward’s attendance.',
      ),
    );
    setDraft(noSession);
  };
  return (
    <form
      className={classes.session}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <SessionFields draft={draft} onChange={setDraft} />
      {error !== undefined && <Problem error={error} />}
      <Button type="submit" loading={isRunning}>
        {say(buttons.recordSession)}
      </Button>
    </form>
  );
}

interface FieldsProps {
  readonly draft: SessionDraft;
  readonly onChange: (draft: SessionDraft) => void;
}

function SessionFields({ draft, onChange }: FieldsProps): ReactNode {
  const { say } = useLanguage();
  const text = (name: 'place' | 'teacher' | 'material', label: string, isRequired = true) => (
    <TextInput
      label={label}
      value={draft[name]}
      onChange={(event) => onChange({ ...draft, [name]: event.currentTarget.value })}
      maxLength={300}
      required={isRequired}
      withAsterisk={false}
    />
  );
  return (
    <>
      <DayField
        label={say('Ngày tập huấn', 'Held on')}
        value={draft.heldOn}
        onChange={(heldOn) => onChange({ ...draft, heldOn })}
      />
      {text('place', say('Địa điểm', 'Place'))}
      {text('teacher', say('Người giảng', 'Teacher'))}
      {text('material', say('Tài liệu (nếu có)', 'Material (if any)'), false)}
      <LongText
        label={say('Nội dung, mỗi dòng một mục', 'Topics, one a line')}
        value={draft.topics}
        maxLength={5000}
        onChange={(topics) => onChange({ ...draft, topics })}
      />
    </>
  );
}
