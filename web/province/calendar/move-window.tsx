import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { Board } from '../../client/answers.ts';
import { useCommand } from '../../client/use-command.ts';
import { formatDay } from '../../language/format.ts';
import { stages } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { noPaper, PaperFields, typedPaper } from '../paper-fields.tsx';
import { ReasonField } from '../reason-field.tsx';
import { concernedBy, type WindowStage } from './windows.ts';

interface Props {
  readonly stage: WindowStage;
  readonly board: Board;
  readonly onClose: () => void;
}

/** Moves a window of the whole campaign, and says whom that concerns. */
export function MoveWindow({ stage, board, onClose }: Props): ReactNode {
  const { id: campaign, calendar } = board.campaign;
  const { say } = useLanguage();
  const tell = useNotice();
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/window');
  const [from, setFrom] = useState<string>(stage === 'vetting' ? '' : calendar[stage].from);
  const [to, setTo] = useState<string>(calendar[stage].to);
  const [reason, setReason] = useState('');
  const [paper, setPaper] = useState(noPaper);
  const earliest = from || calendar.survey.from;
  const name = say(stages[stage]);
  const confirm = async () => {
    const days = from === '' ? { to } : { from, to };
    if (!(await run({ campaign, stage, ...days, reason, ...typedPaper(paper) }))) return;
    onClose();
    tell(say(`Đã dời thời hạn ${name}: đến hết ${formatDay(to)}.`, `${name} now ends on ${formatDay(to)}.`));
  };
  return (
    <Confirm
      title={`${say(buttons.moveWindow)}: ${name}`}
      action={say(buttons.moveWindow)}
      isOpen
      isRunning={isRunning}
      error={error}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <div className="form">
        {from !== '' && <DayField label={say('Từ ngày', 'From')} value={from} onChange={setFrom} />}
        <DayField label={say('Đến hết ngày', 'To')} value={to} onChange={setTo} min={earliest} />
        <ReasonField value={reason} onChange={setReason} />
        <PaperFields value={paper} onChange={setPaper} today={board.today} />
        <Concerns stage={stage} wards={board.wards} />
      </div>
    </Confirm>
  );
}

function Concerns({ stage, wards }: Pick<Props, 'stage'> & Pick<Board, 'wards'>): ReactNode {
  const { say, count } = useLanguage();
  const concerned = concernedBy(stage, wards);
  return (
    <ul>
      <li>
        {say(
          `Thời hạn mới áp dụng cho ${count(concerned.wards)} xã chưa qua bước này.`,
          `The new window holds for the wards that are not past this stage: ${count(concerned.wards)}.`,
        )}
      </li>
      {concerned.extended > 0 && (
        <li>
          {say(
            `${count(concerned.extended)} xã đã được gia hạn giữ hạn riêng, nếu hạn đó muộn hơn.`,
            `Wards with an extension keep their own day where it is later: ${count(concerned.extended)}.`,
          )}
        </li>
      )}
      <li>
        {say(
          'Không thay đổi: số liệu đã ghi, các bước đã xong, ngày niêm yết và phúc tra đang tính.',
          'Unchanged: what is recorded, stages that ended, and the clocks of postings and rechecks.',
        )}
      </li>
    </ul>
  );
}
