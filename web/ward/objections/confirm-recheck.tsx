import type { ReactNode } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { HouseholdLine, ObjectionLine } from '../../client/answers.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { postedUntil } from '../posting/posted-until.ts';
import { useWard } from '../use-ward.ts';
import { type RecheckDraft, scoresSet } from './recheck.ts';

const address = 'POST /api/campaigns/:campaign/wards/:ward/objections/resolution';

interface Props {
  readonly objection: ObjectionLine;
  readonly line: HouseholdLine | undefined;
  readonly draft: RecheckDraft;
  readonly onClose: () => void;
}

/** The recheck once more, and what follows. Once it is recorded the objection leaves the list of those that wait. */
export function ConfirmRecheck({ objection, line, draft, onClose }: Props): ReactNode {
  const { say } = useLanguage();
  const tell = useNotice();
  const { params, campaign } = useWard();
  const { run, isRunning, error } = useCommand(address);
  const { outcome, text } = draft;
  const record = async () => {
    const { household } = objection;
    const set = scoresSet(draft, line, campaign);
    if (!(await run({ ...params, household, outcome, set, text }))) return;
    tell(
      outcome === 'changed'
        ? say(
            'Đã ghi kết quả phúc tra. Hộ được niêm yết lại.',
            'The recheck is saved. The household is posted again.',
          )
        : say('Đã ghi kết quả phúc tra: giữ nguyên.', 'The recheck is saved: the result stands.'),
    );
    onClose();
  };
  return (
    <Confirm
      isOpen
      title={say(buttons.resolveObjection)}
      action={say(buttons.resolveObjection)}
      isRunning={isRunning}
      error={error}
      onConfirm={() => void record()}
      onClose={onClose}
    >
      <WhatFollows objection={objection} draft={draft} />
    </Confirm>
  );
}

function WhatFollows({ objection, draft }: Pick<Props, 'objection' | 'draft'>): ReactNode {
  const { say, weekday } = useLanguage();
  const { campaign, today } = useWard();
  const until = weekday(postedUntil(today, campaign));
  const { measure, b2 } = draft.scores;
  return (
    <>
      <p>
        <strong>
          <bdi>{objection.head ?? objection.household}</bdi>
        </strong>
      </p>
      <p>
        {draft.outcome === 'changed'
          ? say(
              `Hộ được phân loại lại theo điểm mới và niêm yết lại đến hết ${until}. In lại bản niêm yết.`,
              `The household is classified by the new scores and posted again until the end of ${until}. Print the sheet again.`,
            )
          : say('Kết quả đã niêm yết giữ nguyên.', 'The posted result stands.')}
      </p>
      {draft.outcome === 'changed' && (
        <p>
          {[
            measure && `${say('Điểm hoặc thu nhập mới', 'New score or income')}: ${measure}`,
            b2 && `B2: ${b2}`,
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      )}
      <p>{say('Kết quả phúc tra đã ghi không sửa được.', 'A recheck that is saved cannot be changed.')}</p>
    </>
  );
}
