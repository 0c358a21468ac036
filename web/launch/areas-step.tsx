import type { ReactNode } from 'react';
import type { Plan } from '../../shared/launch/plan.ts';
import type { Area } from '../../shared/tables/area-columns.ts';
import { areasExample } from '../../shared/tables/examples.ts';
import { useLanguage } from '../language/language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { type AreasFile, areaProblems, areasOfFile } from './files.ts';
import classes from './launch.module.css';
import { SheetField } from './sheet-field.tsx';
import { TableProblems } from './table-problems.tsx';

interface Props {
  readonly plan: Plan;
  readonly file: AreasFile | undefined;
  readonly onFile: (file: AreasFile) => void;
}

/** The districts, wards and villages of the campaign, from a file. */
export function AreasStep({ plan, file, onFile }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <p>
        {say(
          'Chọn tệp CSV hoặc XLSX có mã xã, tên xã, khu vực; thêm huyện, số hộ, thôn và thư điện tử nếu có.',
          'Choose a CSV or XLSX file with each ward’s code, name and setting; districts, households, villages and mail addresses where you have them.',
        )}
      </p>
      <SheetField
        label={
          file
            ? say('Chọn tệp khác', 'Choose another file')
            : say('Chọn tệp địa bàn', 'Choose the file of areas')
        }
        example={{ name: 'dia-ban-mau.csv', text: areasExample }}
        onRead={(sheets, name) => onFile(areasOfFile(sheets, name))}
      />
      {file && (
        <>
          <TableProblems problems={[...file.problems, ...areaProblems(plan, file)]} />
          {file.areas.some(({ level }) => level === 'ward') && <AreaTable file={file} />}
        </>
      )}
    </>
  );
}

interface TableProps {
  readonly file: Pick<AreasFile, 'name' | 'areas'>;
}

/** The wards of a file. */
export function AreaTable({ file: { name, areas } }: TableProps): ReactNode {
  const { say, count } = useLanguage();
  const districts = new Map(areas.map((area) => [area.code, area.name]));
  const wards = areas.filter((area) => area.level === 'ward');
  const [all, above] = [count(wards.length), count(areas.length - wards.length)];
  return (
    <>
      <h3 className={classes.fileName}>
        <bdi>{name}</bdi>: {say(`${all} xã, ${above} huyện`, `wards ${all}, districts ${above}`)}
      </h3>
      <DataTable
        caption={say('Các xã', 'Wards')}
        rows={wards}
        keyOf={({ code }) => code}
        columns={[
          { title: say('Xã', 'Ward'), cell: (ward) => <bdi>{ward.name}</bdi> },
          { title: say('Mã', 'Code'), cell: ({ code }) => code },
          {
            title: say('Huyện', 'District'),
            cell: ({ parent = '' }) => <bdi>{districts.get(parent) ?? '–'}</bdi>,
          },
          { title: say('Khu vực', 'Setting'), cell: ({ setting }) => say(settings[setting]) },
          {
            title: say('Số hộ', 'Households'),
            isNumber: true,
            cell: ({ households }) => (households === undefined ? '–' : count(households)),
          },
          {
            title: say('Số thôn', 'Villages'),
            isNumber: true,
            cell: ({ villages }) => count(villages.length),
          },
        ]}
      />
    </>
  );
}

const settings: Readonly<Record<Extract<Area, { level: 'ward' }>['setting'], { vi: string; en: string }>> = {
  urban: { vi: 'Thành thị', en: 'Urban' },
  rural: { vi: 'Nông thôn', en: 'Rural' },
};
