import type { ReactNode } from 'react';
import type { Area, WardArea } from '../../../shared/tables/area-columns.ts';
import { areasExample } from '../../../shared/tables/examples.ts';
import type { CampaignHead } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { type AreasFile, areasOfFile } from '../files.ts';
import classes from '../launch.module.css';
import { SheetField } from '../sheet-field.tsx';
import { WardForm } from './ward-form.tsx';

/** New wards, and what in their file cannot be used. */
export type ChosenWards = Pick<AreasFile, 'name' | 'areas' | 'problems'>;

interface Props {
  readonly districts: CampaignHead['districts'];
  readonly isChosen: boolean;
  readonly onChoose: (chosen: ChosenWards) => void;
}

/** Where new wards come from: a file of areas, or a form for one. */
export function ChooseWards({ districts, isChosen, onChoose }: Props): ReactNode {
  const { say } = useLanguage();
  const choose = say('Chọn tệp địa bàn', 'Choose the file of areas');
  const one = (ward: WardArea) =>
    onChoose({ name: ward.name, areas: withDistrict(ward, districts), problems: [] });
  return (
    <>
      <p>
        {say(
          'Chọn tệp địa bàn chỉ gồm các xã mới (CSV hoặc XLSX, các cột như khi mở đợt), nhiều nhất 50 xã một lần. Huyện đã có thì ghi đúng mã và tên cũ.',
          'Choose a file with the new wards alone (CSV or XLSX, the columns as for a new campaign), at most 50 at once. A district that is there keeps its code and its name.',
        )}
      </p>
      <SheetField
        label={isChosen ? say('Chọn tệp khác', 'Choose another file') : choose}
        example={{ name: 'dia-ban-mau.csv', text: areasExample }}
        onRead={(sheets, name) => onChoose(areasOfFile(sheets, name))}
      />
      <details className={classes.within}>
        <summary>{say('Chỉ một xã: ghi ngay, không cần tệp', 'One ward alone: without a file')}</summary>
        <WardForm districts={districts} onWard={one} />
      </details>
    </>
  );
}

/** A ward after its district, which the campaign has, so that the district is named beside it. */
function withDistrict(ward: WardArea, districts: CampaignHead['districts']): Area[] {
  const district = districts.find(({ code }) => code === ward.parent);
  return district ? [{ level: 'district', ...district, contacts: [] }, ward] : [ward];
}
