import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { Board, BoardLine } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Section } from '../../parts/page.tsx';
import { useDialog } from '../../parts/use-dialog.ts';
import { ReasonField } from '../../province/reason-field.tsx';

/** The wards that were added while the campaign runs; one that was added by mistake is taken out again. */
export function AddedWards({ board: { campaign, wards } }: { readonly board: Board }): ReactNode {
  const { say } = useLanguage();
  const added = wards.filter(({ addedAt, stage }) => addedAt !== undefined && stage !== 'recorded');
  if (added.length === 0) return null;
  return (
    <Section title={say('Xã đã thêm', 'Wards that were added')}>
      <ul>
        {added.map((ward) => (
          <li key={ward.code}>
            <bdi>{ward.name}</bdi> ({ward.code}) <TakeOut campaign={campaign.id} ward={ward} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface Props {
  readonly campaign: string;
  readonly ward: Pick<BoardLine, 'code' | 'name'>;
}

/** Asks for the reason, and takes the ward out. What keeps it in is told there. */
function TakeOut({ campaign, ward: { code, name } }: Props): ReactNode {
  const { say } = useLanguage();
  const { open, send, dialog } = useDialog('POST /api/campaigns/:campaign/areas/removal');
  const [reason, setReason] = useState('');
  const confirm = () => send({ campaign, ward: code, reason }, say(`Đã bỏ ${name}.`, `Took ${name} out.`));
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        onClick={open}
        aria-label={`${say(buttons.takeOutWard)} ${name}`}
      >
        {say(buttons.takeOutWard)}
      </Button>
      <Confirm
        title={say(`Bỏ ${name} khỏi đợt?`, `Take ${name} out of the campaign?`)}
        action={say(buttons.takeOutWard)}
        onConfirm={() => void confirm()}
        {...dialog}
      >
        <div className="form">
          <p>
            {say(
              'Chỉ bỏ được xã chưa có gì ghi lại, nộp lên hay quyết định. Danh sách đầu kỳ đã nạp cho xã bị bỏ theo; nhật ký của xã được giữ.',
              'Only a ward in which nothing was recorded, handed in or decided. Its opening list goes with it; its story is kept.',
            )}
          </p>
          <ReasonField value={reason} onChange={setReason} isFirst />
        </div>
      </Confirm>
    </>
  );
}
