import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { BatchView } from '../../../client/answers.ts';
import { preview } from '../../../language/labels.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Boundary } from '../../../parts/boundary.tsx';
import { Choices } from '../../../parts/choices.tsx';
import classes from './changes.module.css';
import { ChangesTable } from './changes-table.tsx';
import { type ChangeKind, kindsOf } from './kinds.ts';
import { useChanges } from './use-changes.ts';

interface Props {
  readonly batch: BatchView;
}

/** The households that recording a file would change, by name. */
export function Changes({ batch }: Props): ReactNode {
  const { say } = useLanguage();
  const kinds = kindsOf(batch);
  const [chosen, choose] = useState(kinds[0]);
  const kind = kinds.find((each) => each === chosen) ?? kinds[0];
  if (kind === undefined) return null;
  const choices = kinds.map((each) => ({
    value: each,
    label: say(preview[each]),
    count: batch.preview?.[each] ?? 0,
  }));
  return (
    <section className={classes.changes} aria-label={say('Thay đổi từng hộ', 'Changes by household')}>
      <h4>{say('Thay đổi từng hộ', 'Changes by household')}</h4>
      <Choices label={say('Xem', 'Show')} choices={choices} value={kind} onChoose={choose} />
      <Boundary>
        <List key={kind} batch={batch} kind={kind} />
      </Boundary>
    </section>
  );
}

function List({ batch, kind }: Props & { readonly kind: Exclude<ChangeKind, 'heads'> }): ReactNode {
  const { say, count } = useLanguage();
  const { lines, total, isLoading, loadMore } = useChanges(batch, kind);
  const left = total - lines.length;
  return (
    <>
      <ChangesTable kind={kind} lines={lines} />
      {left > 0 && (
        <p className={classes.more}>
          <Button variant="default" loading={isLoading} onClick={loadMore}>
            {say(`Xem thêm (còn ${count(left)})`, `Show more (${count(left)} left)`)}
          </Button>
        </p>
      )}
    </>
  );
}
