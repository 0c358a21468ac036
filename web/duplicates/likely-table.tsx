import type { ReactNode } from 'react';
import type { DecidedPair, OpenPair } from '../client/answers.ts';
import { useLanguage } from '../language/language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { DecidePair } from './decide-pair.tsx';
import { keyOf, reasonsText, revOf } from './pairs.ts';
import { Side } from './side.tsx';

interface Props {
  readonly campaign: string;
  readonly caption: string;
  /** What is said where there is none. */
  readonly empty: string;
  readonly pairs: readonly OpenPair[];
  readonly decided: readonly DecidedPair[];
  /** The name of a ward by its code, where a pair may have one in another ward. */
  readonly nameOf?: (ward: string) => string;
}

/** Pairs of households that may be one, the likeliest first, each with the reasons, and the way to decide it. */
export function LikelyTable({ campaign, caption, empty, pairs, decided, nameOf }: Props): ReactNode {
  const { say, count } = useLanguage();
  return (
    <DataTable
      caption={caption}
      empty={empty}
      columns={[
        { title: say('Hộ', 'Household'), cell: ({ one }) => <Side campaign={campaign} side={one} /> },
        {
          title: say('Có thể trùng với', 'Likely the same as'),
          cell: (pair) => <Other {...{ campaign, pair, nameOf }} />,
        },
        { title: say('Vì sao', 'Why'), cell: (pair) => say(reasonsText(pair)) },
        {
          title: say('Điểm giống', 'Likeness'),
          isNumber: true,
          cell: ({ score }) => (score === 0 ? '' : count(score)),
        },
        {
          title: say('Quyết định', 'Decision'),
          cell: (pair) => <Deciding {...{ campaign, pair, decided, nameOf }} />,
        },
      ]}
      rows={pairs}
      keyOf={keyOf}
    />
  );
}

interface DecidingProps extends Pick<Props, 'campaign' | 'decided'> {
  readonly pair: OpenPair;
  readonly nameOf: Props['nameOf'];
}

/** The second household of a pair, with its ward where that is another one. */
function Other({ campaign, pair: { one, other }, nameOf }: Omit<DecidingProps, 'decided'>): ReactNode {
  const wardName = one.ward === other.ward ? undefined : nameOf?.(other.ward);
  return <Side campaign={campaign} side={other} wardName={wardName} />;
}

/** The button for whoever decides the pair; for others, who does. */
function Deciding({ campaign, pair, decided, nameOf }: DecidingProps): ReactNode {
  const { say } = useLanguage();
  const { one, other, own } = pair;
  if (!own) {
    return (
      <span className="quiet">
        {one.ward === other.ward
          ? say('Xã quyết định', 'The ward decides')
          : say('Cấp trên của hai xã quyết định', 'The level above both wards decides')}
      </span>
    );
  }
  const rev = revOf(pair, decided);
  return (
    <DecidePair
      campaign={campaign}
      one={one}
      other={other}
      {...(rev !== undefined && { rev })}
      nameOf={one.ward === other.ward ? undefined : nameOf}
    />
  );
}
