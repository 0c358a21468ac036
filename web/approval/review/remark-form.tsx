import { Button, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { named } from '../../parts/named.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWard } from '../../ward/use-ward.ts';

/** Notes what a monitoring team or a superior saw at the ward. Not everybody who writes one may read them. */
export function RemarkForm(): ReactNode {
  const { say } = useLanguage();
  const { may } = useWard();
  const { text, setText, save, isRunning, error } = useRemark();
  const readers = say('Xã, huyện và tỉnh đọc được.', 'The ward, its district and the province can read it.');
  const unseen = say(
    'Vì nhận xét có thể nêu tên người, trang này không hiện lại.',
    'As it may name people, this page does not show it again.',
  );
  return (
    <form className="form" onSubmit={save}>
      <Textarea
        label={say('Nhận xét', 'Remark')}
        description={may('readDecisions') ? readers : `${readers} ${unseen}`}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        rows={4}
        maxLength={5000}
        required
        withAsterisk={false}
      />
      <Problem error={error} />
      <div>
        <Button type="submit" loading={isRunning} disabled={text.trim() === ''}>
          {say(buttons.remark)}
        </Button>
      </div>
    </form>
  );
}

function useRemark() {
  const { say } = useLanguage();
  const { params, ward } = useWard();
  const tell = useNotice();
  const [text, setText] = useState('');
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/remarks');
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await run({ ...params, text }))) return;
    setText('');
    tell(named(say('Đã ghi nhận xét về {name}.', 'The remark on {name} is saved.'), ward.name));
  };
  return { text, setText, save: (event: FormEvent) => void save(event), isRunning, error };
}
