import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Advice, advice } from '../../../../shared/i18n/text.ts';
import { Refused } from '../../../client/refused.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Callout } from '../../../parts/callout.tsx';
import classes from '../hand-in.module.css';
import { dismissUpload, startUpload, type UploadJob } from './upload-job.ts';

interface Props {
  readonly job: UploadJob & { readonly is: 'stopped' };
}

const byReader = advice(
  ['Đã dừng gửi. Danh sách của xã chưa thay đổi gì.', 'Sending was stopped. Nothing has changed.'],
  ['Gửi lại thì tệp vào đúng lần nộp này.', 'Sending it again continues this attempt.'],
);
const lineLost = advice(
  [
    'Mất kết nối khi đang gửi. Danh sách của xã chưa thay đổi gì.',
    'The line was lost while sending. Nothing has changed.',
  ],
  [
    'Khi có mạng, gửi lại: tệp được gửi từ đầu, vào đúng lần nộp này. Nếu đã đóng trang, chọn lại đúng tệp đó.',
    'Send it again once there is a line: it starts from the beginning and continues this attempt. After closing the page, choose the same file again.',
  ],
);
const unreadable = advice(
  [
    'Không đọc được tệp trên máy này: tệp đã bị sửa, đổi tên hoặc di chuyển sau khi chọn.',
    'The file cannot be read on this computer: it was changed, renamed or moved after it was chosen.',
  ],
  ['Chọn lại tệp.', 'Choose the file again.'],
);

const adviceFor = (error: unknown): Advice => {
  if (error === undefined) return byReader;
  if (!(error instanceof Refused)) return unreadable;
  return error.code === undefined ? lineLost : error;
};

/** Why the sending ended, and the ways on. */
export function StoppedFile({ job: { sending, share, error } }: Props): ReactNode {
  const { say } = useLanguage();
  const { what, cure } = adviceFor(error);
  return (
    <div className={classes.panel}>
      <Callout tone={error === undefined ? 'warn' : 'bad'} title={say(what)} isNews>
        {say(cure)}
      </Callout>
      <p className={classes.row}>
        <Button onClick={() => void startUpload(sending)}>{say('Gửi lại', 'Send again')}</Button>
        <Button variant="default" onClick={dismissUpload}>
          {say('Thôi', 'Leave it')}
        </Button>
        <span className="quiet">
          <bdi>{sending.file.name}</bdi> ·{' '}
          {say(`đã gửi ${Math.floor(share * 100)}%`, `${Math.floor(share * 100)}% sent`)}
        </span>
      </p>
    </div>
  );
}
