import type { ReactNode } from 'react';
import type { DecidedPair } from '../client/answers.ts';
import { dayOf, formatDay } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { DecidePair } from './decide-pair.tsx';
import { leavingText } from './leaving-text.ts';
import { keyOf } from './pairs.ts';
import { Side } from './side.tsx';

interface Props {
  readonly campaign: string;
  readonly decided: readonly DecidedPair[];
  readonly nameOf: (ward: string) => string;
}

/** Pairs that people have decided, with who decided what and why; those to be decided again first. */
export function DecidedTable({ campaign, decided, nameOf }: Props): ReactNode {
  const { say } = useLanguage();
  if (decided.length === 0) return null;
  const wardOf = (pair: DecidedPair, side: 'one' | 'other'): string | undefined =>
    pair.one.ward === pair.other.ward ? undefined : nameOf(pair[side].ward);
  return (
    <>
      <h3>{say('Cặp hộ đã quyết định', 'Decided pairs')}</h3>
      <DataTable
        caption={say('Cặp hộ đã quyết định', 'Decided pairs')}
        columns={[
          {
            title: say('Hộ', 'Household'),
            cell: (pair) => <Side campaign={campaign} side={pair.one} wardName={wardOf(pair, 'one')} />,
          },
          {
            title: say('Hộ kia', 'The other'),
            cell: (pair) => <Side campaign={campaign} side={pair.other} wardName={wardOf(pair, 'other')} />,
          },
          { title: say('Kết luận', 'Verdict'), cell: (pair) => <Verdict pair={pair} /> },
          { title: say('Vì sao', 'Why'), cell: (pair) => <Why pair={pair} /> },
          {
            title: say('Quyết định', 'Decision'),
            cell: (pair) =>
              pair.own && pair.state !== 'gone' ? <DecidePair {...pair} {...{ campaign, nameOf }} /> : '',
          },
        ]}
        rows={decided}
        keyOf={(pair) => `${keyOf(pair)} ${pair.at}`}
      />
    </>
  );
}

function Verdict({
  pair: { verdict, keep, one, other, state, way },
}: {
  readonly pair: DecidedPair;
}): ReactNode {
  const { say } = useLanguage();
  const kept = (keep === 'one' ? one : other).head;
  return (
    <span>
      {verdict === 'different' ? (
        say('Hai hộ khác nhau', 'Two different households')
      ) : (
        <>
          {say('Cùng một hộ, giữ:', 'The same, keep:')}{' '}
          <bdi>{kept ?? say('hộ ở xã kia', 'the one in the other ward')}</bdi>
          {keep === 'one' ? say(' (hộ thứ nhất)', ' (the first)') : say(' (hộ thứ hai)', ' (the second)')}
        </>
      )}
      {way && (
        <>
          <br />
          {say(leavingText(way))}
        </>
      )}
      {state === 'changed' && (
        <>
          <br />
          <strong>
            {say('Dữ liệu đã đổi, phải quyết định lại', 'The data has changed: to be decided again')}
          </strong>
        </>
      )}
    </span>
  );
}

function Why({ pair: { reason, by, at } }: { readonly pair: DecidedPair }): ReactNode {
  return (
    <span>
      <bdi>{reason}</bdi>
      <br />
      <span className="quiet">
        <bdi>{by}</bdi>, {formatDay(dayOf(at))}
      </span>
    </span>
  );
}
