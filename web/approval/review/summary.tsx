import type { ReactNode } from 'react';
import type { Movement } from '../../../shared/results/totals.ts';
import { useLanguage } from '../../language/language.tsx';
import { Boundary } from '../../parts/boundary.tsx';
import { Section } from '../../parts/page.tsx';
import { useWard } from '../../ward/use-ward.ts';
import { CorrectionNote } from '../correction-note.tsx';
import { DuplicateNote } from '../duplicate-note.tsx';
import { Comparison } from './comparison.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { MovementLedger } from './movement-ledger.tsx';
import { SignalNote } from './signals/signal-note.tsx';

interface Props {
  /** Shows the households of a movement, where the reader may see them. */
  readonly onChoose: ((movement: Movement) => void) | undefined;
}

/** The ward in figures: compared with the opening list, and who moved where. */
export function Summary({ onChoose }: Props): ReactNode {
  const { say } = useLanguage();
  const detail = useWard();
  return (
    <>
      {detail.may('readCorrections') && <CorrectionNote {...detail.params} />}
      {detail.may('readSignals') && <SignalNote {...detail.params} />}
      {detail.may('readDuplicates') && <DuplicateNote {...detail.params} />}
      <Section title={say('So với đầu kỳ', 'Compared with the opening list')}>
        <Comparison detail={detail} />
      </Section>
      <Section title={say('Diễn biến', 'Movements')}>
        <MatrixTable detail={detail} onChoose={onChoose} />
      </Section>
      <Section title={say('Cân đối từ đầu kỳ đến nay', 'From the opening list to now')}>
        <Boundary>
          <MovementLedger {...detail.params} />
        </Boundary>
      </Section>
    </>
  );
}
