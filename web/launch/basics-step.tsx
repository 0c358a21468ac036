import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { idOf, type Plan, titleOf } from '../../shared/launch/plan.ts';
import { standards } from '../../shared/standards/index.ts';
import { useLanguage } from '../language/language.tsx';
import classes from './launch.module.css';
import { PlanText, unverifiedNote } from './plan-field.tsx';
import type { PlanForm } from './use-plan.ts';

interface Props {
  readonly form: PlanForm;
}

/** Which review it is and by which rules. */
export function BasicsStep({ form }: Props): ReactNode {
  const { say } = useLanguage();
  const { plan, problems, chooseYear } = form;
  return (
    <div className={classes.fields}>
      <TextInput
        label={say('Năm rà soát', 'Year of the review')}
        description={say(
          'Đổi năm thì ngày tháng và quy trình được đề xuất lại.',
          'Another year proposes its own dates and rules.',
        )}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode="numeric"
        value={plan.year}
        onChange={(event) => chooseYear(event.currentTarget.value)}
        error={problems.year && say(problems.year)}
      />
      <PlanText form={form} field="provinceName" label={say('Tên tỉnh, thành phố', 'Name of the province')} />
      <PlanText form={form} field="title" label={say('Tên đợt rà soát', 'Title')} value={titleOf(plan)} />
      {!form.isStored && (
        <PlanText
          form={form}
          field="id"
          label={say('Mã đợt', 'Id')}
          value={idOf(plan)}
          hint={say(
            'Dùng trong địa chỉ trang, không đổi được.',
            'Part of addresses; it cannot be changed later.',
          )}
        />
      )}
      <StandardFields form={form} />
      <RuleFields form={form} />
      <GoalFields form={form} />
    </div>
  );
}

function StandardFields({ form: { plan, problems, change } }: Props): ReactNode {
  const { say } = useLanguage();
  const known = [...(plan.ownStandards ?? []), ...standards.values()];
  const options = known.map(({ id, title }) => ({ value: id, label: say(title) }));
  const chosen = known.find(({ id }) => id === plan.standard);
  return (
    <>
      <NativeSelect
        label={say('Chuẩn nghèo', 'Poverty standard')}
        description={chosen?.instrument}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={plan.standard}
        onChange={(event) => change({ standard: event.currentTarget.value, besides: '' })}
        data={options}
        error={problems.standard && say(problems.standard)}
      />
      <NativeSelect
        label={say('Tính thêm để so sánh', 'Also classify by')}
        value={plan.besides}
        onChange={(event) => change({ besides: event.currentTarget.value })}
        data={[
          { value: '', label: say('Không', 'None') },
          ...options.filter(({ value }) => value !== plan.standard),
        ]}
      />
    </>
  );
}

function RuleFields({ form }: Props): ReactNode {
  const { say } = useLanguage();
  const { plan, change } = form;
  return (
    <>
      <NativeSelect
        label={say('Cấp thẩm định', 'Who approves')}
        description={say(unverifiedNote)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={plan.approval}
        onChange={(event) => change({ approval: event.currentTarget.value as Plan['approval'] })}
        data={[
          { value: 'district', label: say('Cấp huyện', 'The district') },
          { value: 'province', label: say('Cấp tỉnh', 'The province') },
          { value: 'both', label: say('Cấp huyện, rồi cấp tỉnh', 'The district, then the province') },
          { value: 'none', label: say('Không thẩm định', 'Nobody') },
        ]}
      />
      <NativeSelect
        label={say('Tập huấn trước khi nộp danh sách', 'Training before lists are handed in')}
        value={plan.gate}
        onChange={(event) => change({ gate: event.currentTarget.value as Plan['gate'] })}
        data={[
          { value: 'required', label: say('Bắt buộc', 'Required') },
          { value: 'advisory', label: say('Chỉ khuyến nghị', 'Advised only') },
        ]}
      />
      <PlanText
        form={form}
        field="agree"
        isNumber
        label={say('Tỷ lệ đồng ý khi họp thôn (%)', 'Agreement in the village meeting (%)')}
        hint={say(
          'Dưới tỷ lệ này thì chấm điểm và họp lại.',
          'Below it the village is scored and meets again.',
        )}
      />
    </>
  );
}

/** What the province wants to reach, per cent of all households of the wards. */
function GoalFields({ form }: Props): ReactNode {
  const { say } = useLanguage();
  const hint = say('Không bắt buộc.', 'Optional.');
  return (
    <>
      <PlanText
        form={form}
        field="goalPoor"
        label={say('Mục tiêu: tỷ lệ hộ nghèo dưới (%)', 'Goal: rate of poor households below (%)')}
        hint={hint}
      />
      <PlanText
        form={form}
        field="goalNearPoor"
        label={say('Mục tiêu: tỷ lệ hộ cận nghèo dưới (%)', 'Goal: rate of near-poor households below (%)')}
        hint={hint}
      />
      <PlanText
        form={form}
        field="goalFall"
        label={say(
          'Mục tiêu: hai tỷ lệ cộng lại giảm ít nhất (điểm %)',
          'Goal: both rates together fall by at least (points)',
        )}
        hint={hint}
      />
    </>
  );
}
