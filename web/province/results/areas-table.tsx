import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Link } from '../../parts/link.tsx';
import { Change } from '../board/change.tsx';
import { usePrinting } from '../board/use-printing.ts';
import type { AreaFigures, Pair } from './area-figures.ts';

interface Props {
  readonly caption: string;
  /** What an area is here: a district or a ward. */
  readonly kind: string;
  readonly areas: readonly AreaFigures[];
  /** The address of an area's own results, where it has one. */
  readonly addressOf?: (code: string) => string;
}

/** The figures of areas side by side. */
export function AreasTable({ caption, kind, areas, addressOf }: Props): ReactNode {
  const { say, count } = useLanguage();
  const isPrinting = usePrinting();
  const number = (title: string, cell: (area: AreaFigures) => number): Column<AreaFigures> => ({
    title,
    cell: (area) => count(cell(area)),
    isNumber: true,
  });
  const change = (title: string, pair: (area: AreaFigures) => Pair): Column<AreaFigures> => ({
    title,
    cell: (area) => <ChangeOfBoth pair={pair(area)} isSurveyed={area.surveyed > 0} />,
    isNumber: true,
  });
  const name: Column<AreaFigures> = {
    title: kind,
    cell: (area) => <Name area={area} address={addressOf?.(area.code)} />,
  };
  return (
    <DataTable
      caption={caption}
      columns={[
        name,
        number(say('Đã rà soát', 'Surveyed'), ({ surveyed }) => surveyed),
        change(say('Nghèo: hộ (người)', 'Poor: households (people)'), ({ poor }) => poor),
        change(say('Cận nghèo: hộ (người)', 'Near-poor: households (people)'), ({ nearPoor }) => nearPoor),
        number(say('Thoát nghèo', 'No longer poor'), ({ left }) => left),
        number(say('Nghèo mới', 'Newly poor'), ({ fell }) => fell),
        number(say('Chưa rà soát', 'Not surveyed'), ({ missing }) => missing),
        number(say('Được miễn', 'Excused'), ({ excused }) => excused),
      ]}
      rows={areas}
      keyOf={({ code }) => code}
      isWhole={isPrinting}
    />
  );
}

/** Households before and now, and below them the people. */
function ChangeOfBoth({
  pair: { before, now },
  isSurveyed,
}: {
  readonly pair: Pair;
  readonly isSurveyed: boolean;
}): ReactNode {
  return (
    <span>
      <Change before={before.households} now={isSurveyed ? now.households : undefined} />
      <br />
      <span className="quiet">
        (<Change before={before.people} now={isSurveyed ? now.people : undefined} />)
      </span>
    </span>
  );
}

function Name({
  area,
  address,
}: {
  readonly area: AreaFigures;
  readonly address: string | undefined;
}): ReactNode {
  const name = <bdi>{area.name}</bdi>;
  return address ? <Link href={address}>{name}</Link> : name;
}
