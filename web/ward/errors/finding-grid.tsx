import { Button } from '@mantine/core';
import { type ReactNode, useDeferredValue, useState } from 'react';
import type { BatchView } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { useWardParams } from '../use-ward.ts';
import type { Choice } from './choose-findings.ts';
import classes from './errors.module.css';
import { FindingCard } from './finding-card.tsx';
import { groupFindings, type Rejected } from './group-findings.ts';
import { useFindings } from './use-findings.ts';

interface Props {
  readonly batch: BatchView;
  /** The file's rejected households that still stand. */
  readonly rejected: readonly Rejected[];
  readonly choice: Choice;
}

/** As many households as are shown at a time. */
const step = 100;

/** What was found, household by household. */
export function FindingGrid({ batch: newest, rejected, choice }: Props): ReactNode {
  // After a correction the former findings stay until the new ones are there.
  const batch = useDeferredValue(newest);
  const { say, count } = useLanguage();
  const [shown, setShown] = useState(step);
  const params = { ...useWardParams(), batch: batch.id };
  const { findings, left, isLoading, loadMore } = useFindings(params, batch, choice);
  const groups = groupFindings(findings, rejected);
  const hidden = groups.length - shown;
  if (groups.length === 0 && left === 0) {
    return <p className="none">{say('Không có mục nào như vậy.', 'There is nothing like that.')}</p>;
  }
  const more = () => {
    setShown(shown + step);
    if (hidden <= step && left > 0) loadMore();
  };
  return (
    <>
      <ul className={classes.groups}>
        {groups.slice(0, shown).map((group) => (
          <FindingCard key={group.key} batch={newest} group={group} />
        ))}
      </ul>
      {(hidden > 0 || left > 0) && (
        <p className={classes.more}>
          <Button variant="default" loading={isLoading} onClick={more}>
            {say('Xem thêm', 'Show more')}
          </Button>{' '}
          {left > 0 && (
            <span className="quiet">
              {say(`còn ${count(left)} lỗi, cảnh báo chưa tải`, `${count(left)} more are not loaded`)}
            </span>
          )}
        </p>
      )}
    </>
  );
}
