import type { ReactNode } from 'react';
import type { PostingSheet } from '../../../client/answers.ts';
import { classes as classLabels } from '../../../language/labels.ts';
import { byVillage } from './by-village.ts';
import classes from './sheet.module.css';

type Line = PostingSheet['households'][number];

/** The households by village, numbered through. */
export function SheetTable({ households }: { readonly households: readonly Line[] }): ReactNode {
  if (households.length === 0) return <p>Không có hộ nào trong danh sách.</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">STT</th>
          <th scope="col">Chủ hộ</th>
          <th scope="col">Số khẩu</th>
          <th scope="col">Đầu kỳ</th>
          <th scope="col">Kết quả</th>
        </tr>
      </thead>
      {byVillage(households).map(({ village, lines }) => (
        <tbody key={village}>
          <tr className={classes.village}>
            <th scope="rowgroup" colSpan={5}>
              <bdi>{village}</bdi> ({lines.length} hộ)
            </th>
          </tr>
          {lines.map(({ number, line }) => (
            <Row key={number} line={line} number={number} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ line, number }: { readonly line: Line; readonly number: number }): ReactNode {
  return (
    <tr>
      <td className={classes.number}>{number}</td>
      <td>
        <bdi>{line.head}</bdi>
      </td>
      <td className={classes.number}>{line.people}</td>
      <td className={classes.class}>{classLabels[line.before].vi}</td>
      <td className={classes.class}>{classLabels[line.now].vi}</td>
    </tr>
  );
}
