import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { plural } from '../../../shared/i18n/plural.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { useWard } from '../use-ward.ts';
import classes from './forward.module.css';
import { isAllPassed } from './meeting.ts';

/** The next thing once every village has passed. */
export function Forward(): ReactNode {
  const { say } = useLanguage();
  const detail = useWard();
  const [isAsked, ask] = useState(false);
  if (detail.ward.stage !== 'vetting' || !detail.may('forwardList')) return null;
  if (!isAllPassed(detail)) {
    return (
      <p className="quiet">
        {say(
          'Khi mọi thôn đã thông qua, danh sách được chuyển sang niêm yết ở đây.',
          'Once every village has passed, the list is forwarded for posting here.',
        )}
      </p>
    );
  }
  return (
    <div className={`card ${classes.ready}`}>
      <p>{say('Mọi thôn đã thông qua.', 'Every village has passed.')}</p>
      <Button onClick={() => ask(true)}>{say(buttons.forwardList)}</Button>
      {isAsked && <ConfirmForward onClose={() => ask(false)} />}
    </div>
  );
}

function ConfirmForward({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { say } = useLanguage();
  const tell = useNotice();
  const { params } = useWard();
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/forward');
  const forward = async () => {
    if (!(await run(params))) return;
    tell(
      say(
        'Đã chuyển danh sách sang niêm yết. Việc tiếp theo: in và niêm yết.',
        'The list is forwarded. Next: print and post it.',
      ),
    );
    onClose();
  };
  return (
    <Confirm
      isOpen
      title={say(buttons.forwardList)}
      action={say(buttons.forwardList)}
      isRunning={isRunning}
      error={error}
      onConfirm={() => void forward()}
      onClose={onClose}
    >
      <WhatFollows />
    </Confirm>
  );
}

function WhatFollows(): ReactNode {
  const { say, count } = useLanguage();
  const { households, poor, nearPoor } = useWard().ward;
  return (
    <>
      <p>
        {say(
          `Danh sách của xã có ${count(households)} hộ đã rà soát: ${count(poor)} hộ nghèo, ${count(nearPoor)} hộ cận nghèo.`,
          `The ward’s list has ${count(households)} surveyed ${plural(households, 'household')}: ${count(poor)} poor, ${count(nearPoor)} near-poor.`,
        )}
      </p>
      <p>
        {say(
          'Sau khi chuyển, các thôn không họp nữa, trừ khi cấp thẩm định trả lại hộ.',
          'After this no village meets any more, unless the approver returns households.',
        )}
      </p>
    </>
  );
}
