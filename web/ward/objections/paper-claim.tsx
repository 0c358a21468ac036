import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { FormActions } from '../../parts/form-actions.tsx';
import { LongText } from '../../parts/long-text.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWard } from '../use-ward.ts';

interface Said {
  readonly name: string;
  readonly village: string;
  readonly text: string;
}

/** Records that somebody says on paper that a household is left out; the ward then accepts or dismisses it. */
export function PaperClaim({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { say } = useLanguage();
  const tell = useNotice();
  const { params } = useWard();
  const [said, setSaid] = useState<Said>({ name: '', village: '', text: '' });
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/claims');
  const record = async () => {
    if (!(await run({ ...params, ...said }))) return;
    tell(
      say(
        'Đã ghi. Ý kiến chờ giải quyết ở phần bên dưới.',
        'Recorded. It waits to be decided in the part below.',
      ),
    );
    onClose();
  };
  return (
    <form
      className="card form"
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <h2>{say('Đơn báo hộ bị bỏ sót, nhận bằng giấy', 'A household left out, on paper')}</h2>
      <Fields said={said} onChange={setSaid} />
      <Problem error={error} />
      <FormActions action={say('Ghi đơn', 'Record it')} isRunning={isRunning} onClose={onClose} />
    </form>
  );
}

interface FieldsProps {
  readonly said: Said;
  readonly onChange: (said: Said) => void;
}

function Fields({ said, onChange }: FieldsProps): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <TextInput
        label={say('Họ và tên chủ hộ', 'Head of the household')}
        value={said.name}
        onChange={(event) => onChange({ ...said, name: event.currentTarget.value })}
        maxLength={200}
        autoComplete="off"
        required
        withAsterisk={false}
      />
      <TextInput
        label={say('Thôn, tổ dân phố', 'Village')}
        value={said.village}
        onChange={(event) => onChange({ ...said, village: event.currentTarget.value })}
        maxLength={200}
        autoComplete="off"
      />
      <LongText
        label={say('Nội dung đơn', 'What it says')}
        value={said.text}
        onChange={(text) => onChange({ ...said, text })}
        maxLength={5_000}
      />
    </>
  );
}
