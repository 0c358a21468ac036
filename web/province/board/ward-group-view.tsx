import { type ReactNode, startTransition, useState } from 'react';
import { plural } from '../../../shared/i18n/plural.ts';
import type { CampaignHead } from '../../client/answers.ts';
import { stageNames, stages } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import classes from './board.module.css';
import { summariseWards } from './summarise-wards.ts';
import type { WardGroup } from './ward-groups.ts';
import { WardTable } from './ward-table.tsx';

interface Props {
  readonly campaign: CampaignHead;
  readonly group: WardGroup;
  readonly isOpenAtFirst: boolean;
  readonly isPrinting: boolean;
}

/** A district with its wards. The rows exist only while it is open, so that a long board stays quick. */
export function WardGroupView({ campaign, group, isOpenAtFirst, isPrinting }: Props): ReactNode {
  const [isOpenOnScreen, setOpen] = useState(isOpenAtFirst);
  const isOpen = isOpenOnScreen || isPrinting;
  return (
    <details
      className={classes.group}
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => {
        // Rows are drawn in slices, so that a click never stops the page.
        if (!isPrinting) startTransition(() => setOpen(open));
      }}
    >
      <summary>
        <GroupLine group={group} />
      </summary>
      {isOpen && (
        <WardTable campaign={campaign} caption={group.name} wards={group.wards} isWhole={isPrinting} />
      )}
    </details>
  );
}

/** The district in one line: its wards by stage, and how many are overdue. */
function GroupLine({ group: { name, wards } }: Pick<Props, 'group'>): ReactNode {
  const { say, count } = useLanguage();
  const { total, byStage, overdue } = summariseWards(wards);
  return (
    <span className={classes.line}>
      <bdi className={classes.name}>{name}</bdi>
      <span className="quiet">{say(`${count(total)} xã`, `${count(total)} ${plural(total, 'ward')}`)}</span>
      <span className={classes.counts}>
        {stageNames
          .filter((stage) => byStage[stage] > 0)
          .map((stage) => (
            <span key={stage} data-stage={stage}>
              {say(stages[stage])} <b>{count(byStage[stage])}</b>
            </span>
          ))}
        {overdue > 0 && (
          <span className={classes.late}>
            {say('Quá hạn', 'Overdue')} <b>{count(overdue)}</b>
          </span>
        )}
      </span>
    </span>
  );
}
