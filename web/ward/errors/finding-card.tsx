import type { ReactNode } from 'react';
import type { BatchView, FindingView } from '../../client/answers.ts';
import { findingLabel } from '../../language/finding-labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { useWard } from '../use-ward.ts';
import { CellEditor } from './cell-editor.tsx';
import { cellOf, isCorrectable, isDroppable } from './correctable.ts';
import { DropRow } from './drop-row.tsx';
import classes from './errors.module.css';
import type { FindingGroup } from './group-findings.ts';
import { readableCode } from './readable-code.ts';

interface Props {
  readonly batch: BatchView;
  readonly group: FindingGroup;
}

/** One household with what is wrong and how to mend it: in the file, or here. */
export function FindingCard({ batch, group }: Props): ReactNode {
  const { row, findings, sheet } = group;
  const detail = useWard();
  const isOpen = detail.may('correctCell') && isCorrectable(batch, group, detail);
  return (
    <li className={classes.group}>
      <div>
        <Place group={group} />
        {isOpen && row !== undefined && isDroppable(batch, group) && (
          <DropRow batch={batch} sheet={sheet ?? ''} row={row} />
        )}
      </div>
      <ul className={classes.findings}>
        {findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name of their own and keep their order.
          <FindingItem key={index} finding={finding} row={row} editor={isOpen && editorOf(batch, finding)} />
        ))}
      </ul>
    </li>
  );
}

function editorOf(batch: BatchView, finding: FindingView): ReactNode {
  const cell = cellOf(finding);
  return cell && <CellEditor batch={batch} cell={cell} />;
}

/** Which household it is: its head, its number and code, and where it stands in the file. */
function Place({ group }: { readonly group: FindingGroup }): ReactNode {
  const { say } = useLanguage();
  const { row, sheet, named, household } = group;
  const code = named?.code ?? (household && readableCode(household.household)) ?? null;
  const atRow = row === undefined ? say('Cả tệp', 'The whole file') : say(`Dòng ${row}`, `Row ${row}`);
  const names = [
    named?.head,
    named?.no && say(`Hộ số ${named.no}`, `Household no. ${named.no}`),
    code && say(`Mã hộ ${code}`, `Code ${code}`),
    household?.village,
    sheet === null ? atRow : `${atRow}, ${say(`trang ${sheet}`, `sheet ${sheet}`)}`,
  ].filter((each) => typeof each === 'string' && each !== '');
  const [title, ...others] = names;
  return (
    <div>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      {others.map((text) => (
        <p key={text} className={classes.place}>
          <bdi>{text}</bdi>
        </p>
      ))}
    </div>
  );
}

interface ItemProps {
  readonly finding: FindingView;
  /** The row that the household is named after. */
  readonly row: number | undefined;
  /** Corrects its cell, where that is possible. */
  readonly editor: ReactNode;
}

function FindingItem({ finding, row, editor }: ItemProps): ReactNode {
  const { say, language } = useLanguage();
  const { severity, code, column, label, message, messageEn, cure, cureEn } = finding;
  const places = [
    finding.row !== null && finding.row !== row && say(`dòng ${finding.row}`, `row ${finding.row}`),
    column && say(`cột ${column}`, `column ${column}`),
    label,
  ].filter(Boolean);
  const isError = severity === 'error';
  return (
    <li className={isError ? classes.error : undefined}>
      <b>
        {isError ? say('Lỗi', 'Error') : say('Cảnh báo', 'Warning')} {code}: {say(findingLabel(code))}
      </b>
      {places.length > 0 && <span className={classes.place}> · {places.join(' · ')}</span>}
      <p>
        <bdi>{language === 'vi' ? message : messageEn}</bdi>
      </p>
      <p>
        → <bdi>{language === 'vi' ? cure : cureEn}</bdi>
      </p>
      {editor}
    </li>
  );
}
