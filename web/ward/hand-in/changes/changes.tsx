import { type ReactNode, useState } from 'react';
import type { BatchView } from '../../../client/answers.ts';
import { preview } from '../../../language/labels.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Boundary } from '../../../parts/boundary.tsx';
import { Choices } from '../../../parts/choices.tsx';
import { ChangedHouseholds } from './changed-households.tsx';
import classes from './changes.module.css';
import { ChangesTable } from './changes-table.tsx';
import { type changeKinds, kindsOf } from './kinds.ts';
import { ShowMore } from './show-more.tsx';
import { changesPerPage, useChanges } from './use-changes.ts';

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

/** As many households as are shown before somebody asks for more: the button that records stands below. */
const shownFirst = 10;

function List({ batch, kind }: Props & { readonly kind: (typeof changeKinds)[number] }): ReactNode {
  const [shown, setShown] = useState(shownFirst);
  const { lines, total, isLoading, loadMore } = useChanges(batch, kind);
  const visible = lines.slice(0, shown);
  const more = () => {
    setShown(shown + changesPerPage);
    if (shown + changesPerPage > lines.length && lines.length < total) loadMore();
  };
  return (
    <>
      {kind === 'changed' ? (
        <ChangedHouseholds lines={visible} />
      ) : (
        <ChangesTable kind={kind} lines={visible} />
      )}
      <ShowMore left={total - visible.length} isLoading={isLoading} onMore={more} />
    </>
  );
}
