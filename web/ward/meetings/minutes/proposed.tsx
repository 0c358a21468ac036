import type { ReactNode } from 'react';
import type { HouseholdLine } from '../../../client/answers.ts';
import { formatCount } from '../../../language/format.ts';
import { classes } from '../../../language/labels.ts';
import { byHead } from '../votes/votes.ts';

const classNames = Object.keys(classes) as (keyof typeof classes)[];

/** What the survey proposes to the meeting: the figures, then each household with room for what the meeting says. */
export function Proposed({ lines }: { readonly lines: readonly HouseholdLine[] }): ReactNode {
  const counts = classNames.map((name) => {
    const number = lines.filter(({ now }) => now === name).length;
    return `${formatCount(number, 'vi')} ${classes[name].vi.toLowerCase()}`;
  });
  return (
    <>
      <h3>II. Kết quả rà soát đưa ra cuộc họp</h3>
      <p>
        Đã rà soát {formatCount(lines.length, 'vi')} hộ: {counts.join(', ')}.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">STT</th>
            <th scope="col">Chủ hộ</th>
            <th scope="col">Số khẩu</th>
            <th scope="col">Đầu kỳ</th>
            <th scope="col">Đề xuất</th>
            <th scope="col">Đồng ý</th>
            <th scope="col">Không</th>
            <th scope="col">Ý kiến của cuộc họp</th>
          </tr>
        </thead>
        <tbody>
          {byHead(lines).map((line, index) => (
            <Row key={line.household} line={line} number={index + 1} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ line, number }: { readonly line: HouseholdLine; readonly number: number }): ReactNode {
  return (
    <tr>
      <td>{number}</td>
      <td>
        <bdi>{line.head}</bdi>
      </td>
      <td>{line.people}</td>
      <td>{classes[line.before].vi}</td>
      <td>{classes[line.now].vi}</td>
      <td style={{ width: '8%' }} />
      <td style={{ width: '8%' }} />
      <td style={{ width: '25%' }} />
    </tr>
  );
}
