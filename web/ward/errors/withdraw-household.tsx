import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { named } from '../../parts/named.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useWardParams } from '../use-ward.ts';
import type { Rejected } from './group-findings.ts';
import { readableCode } from './readable-code.ts';

interface Props {
  readonly household: Rejected;
}

/** The button that withdraws a household with errors. */
export function WithdrawHousehold({ household }: Props): ReactNode {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {say(buttons.withdrawHousehold)}
        <span className="unseen"> {say(nameOf(household))}</span>
      </button>
      {isOpen && <WithdrawForm household={household} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What withdrawing means, and the reason for it. */
function WithdrawForm({ household, onClose }: Props & { readonly onClose: () => void }): ReactNode {
  const { say } = useLanguage();
  const params = useWardParams();
  const tell = useNotice();
  const withdraw = useCommand('POST /api/campaigns/:campaign/wards/:ward/withdrawals');
  const label = say(buttons.withdrawHousehold);
  const confirm = async (reason: string) => {
    if (!(await withdraw.run({ ...params, household: household.household, reason }))) return;
    tell(say('Đã rút hộ có lỗi.', 'The household is withdrawn.'));
    onClose();
  };
  return (
    <ReasonDialog
      action={label}
      title={named(`${label}: {name}`, say(nameOf(household)))}
      isRunning={withdraw.isRunning}
      error={withdraw.error}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      <p>{say(whatHappens(household))}</p>
    </ReasonDialog>
  );
}

const nameOf = ({ household, row }: Rejected) => {
  const code = readableCode(household);
  return code === undefined ? { vi: `dòng ${row}`, en: `row ${row}` } : { vi: code, en: code };
};

const whatHappens = ({ recordedBefore }: Rejected) =>
  recordedBefore
    ? {
        vi: 'Hộ ra khỏi danh sách lỗi; số liệu đã ghi trước của hộ được giữ nguyên.',
        en: 'It leaves the list of errors; what was recorded of it before stays.',
      }
    : {
        vi: 'Hộ ra khỏi danh sách lỗi và không được ghi. Nếu là hộ đầu kỳ, hộ vẫn phải được rà soát hoặc miễn.',
        en: 'It leaves the list of errors and is not recorded. A household of the opening list must still be surveyed or excused.',
      };
