import { NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { useWard } from '../use-ward.ts';
import { PaperLinks } from './paper-links.tsx';
import { PapersSection } from './papers-section.tsx';

/** The ward's own papers, and those of its households, all at once or by village. */
export function WardPapers(): ReactNode {
  const { say } = useLanguage();
  const { totals } = useWard();
  const [chosen, setChosen] = useState('');
  const village = chosen === '' ? undefined : chosen;
  return (
    <PapersSection>
      <ul>
        <PaperLinks kind="posted-list" />
        <PaperLinks kind="decision" />
        <PaperLinks kind="publication" />
      </ul>
      <NativeSelect
        label={say('Biên bản và giấy của các hộ ở', 'Minutes and papers of the households in')}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          { value: '', label: say('Cả xã', 'The whole ward') },
          ...Object.keys(totals.villages).map((name) => ({ value: name, label: name })),
        ]}
        maw="20rem"
      />
      <ul>
        <PaperLinks kind="minutes" village={village} />
        {totals.classes.poor.households + totals.classes['near-poor'].households > 0 && (
          <PaperLinks kind="certificate" village={village} />
        )}
        {totals.classes.other.households > 0 && <PaperLinks kind="refusal" village={village} />}
      </ul>
    </PapersSection>
  );
}
