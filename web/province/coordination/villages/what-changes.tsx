import type { ReactNode } from 'react';
import { plural } from '../../../../shared/i18n/plural.ts';
import { classes } from '../../../language/labels.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Fact, Facts } from '../../../parts/facts.tsx';
import type { ChangedVillage } from './preview-change.ts';

interface Props {
  readonly from: readonly string[];
  readonly to: string;
  readonly after: ChangedVillage;
}

/** What the village will hold, before it is decided. */
export function WhatChanges({ from, to, after }: Props): ReactNode {
  const { say, count } = useLanguage();
  const { households, surveyed, listed, targets, meetsAgain } = after;
  const number = (n: number) => say(`${count(n)} hộ`, `${count(n)} ${plural(n, 'household')}`);
  return (
    <>
      <p>
        <bdi>{from.join(' + ')}</bdi> → <b>{to}</b>
      </p>
      <Facts>
        <Fact name={say('Tổng số hộ', 'All households')}>
          {households === undefined ? say('chưa rõ', 'not known') : number(households)}
        </Fact>
        <Fact name={say('Hộ đã ghi chuyển sang', 'Recorded households that move')}>{number(surveyed)}</Fact>
        <Fact name={say('Hộ trong danh sách đầu kỳ', 'Households of the opening list')}>
          {number(listed)}
        </Fact>
        <Fact name={say('Chỉ tiêu giảm', 'Target')}>
          {targets.length === 0
            ? say('không có', 'none')
            : targets.map((each) => `${say(classes[each.class])}: ${count(each.reduce)}`).join('; ')}
        </Fact>
      </Facts>
      {meetsAgain && (
        <p>
          {say(
            'Thôn phải họp lại: chưa phải thôn nào cũng đã thông qua.',
            'The village meets again: not all of its parts had passed.',
          )}
        </p>
      )}
      <p className="quiet">
        {say(
          'Danh sách đầu kỳ và các tệp nộp sau ghi tên cũ vẫn được hiểu. Biên bản họp và nhật ký giữ tên cũ. Muốn quay lại thì đổi tên lần nữa; thôn đã sáp nhập không tách ra được.',
          'The opening list, and later files under a former name, are still understood. Minutes and the history keep former names. A rename is taken back by another one; merged villages are not divided again.',
        )}
      </p>
    </>
  );
}
