import { Radio, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { Text } from '../../../shared/i18n/text.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { FormActions } from '../../parts/form-actions.tsx';
import { LongText } from '../../parts/long-text.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWardParams } from '../use-ward.ts';
import classes from './requests.module.css';
import type { RequestLine } from './requests-page.tsx';

type Wants = RequestLine['wants'];
type Result = NonNullable<RequestLine['class']> | 'refused';

interface Props {
  readonly request: Pick<RequestLine, 'receipt' | 'wants'>;
  readonly onClose: () => void;
}

/** What was done, and where the request stands from then on. */
const told: Readonly<Record<'granted' | 'refused', Text>> = {
  granted: {
    vi: 'Đã ghi câu trả lời. Đơn nay ở mục “Đã chấp thuận”.',
    en: 'The answer is saved. The request is under “Granted” now.',
  },
  refused: {
    vi: 'Đã ghi câu trả lời. Văn bản trả lời để ký ở ngay đơn đó, mục “Từ chối”.',
    en: 'The answer is saved. The paper to be signed is at the request, under “Refused”.',
  },
};

/** What the request came to: what the household is from then on, or a refusal in writing. */
export function AnswerRequest({ request: { receipt, wants }, onClose }: Props): ReactNode {
  const { say } = useLanguage();
  const tell = useNotice();
  const params = useWardParams();
  const [result, choose] = useState<Result>();
  const [reason, setReason] = useState('');
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/requests/answer');
  const answer = async () => {
    if (result === undefined) return;
    const given =
      result === 'refused'
        ? { outcome: 'refused' as const, reason }
        : { outcome: 'granted' as const, class: result };
    if (!(await run({ ...params, receipt, ...given }))) return;
    tell(say(told[given.outcome]));
    onClose();
  };
  return (
    <form
      className={classes.answer}
      onSubmit={(event) => {
        event.preventDefault();
        void answer();
      }}
    >
      <ResultField wants={wants} result={result} onChoose={choose} />
      {result === 'refused' && <WhyRefused reason={reason} onReason={setReason} />}
      <Problem error={error} />
      <FormActions action={say(buttons.answerRequest)} isRunning={isRunning} onClose={onClose} />
    </form>
  );
}

interface ResultProps {
  readonly wants: Wants;
  readonly result: Result | undefined;
  readonly onChoose: (result: Result) => void;
}

function ResultField({ wants, result, onChoose }: ResultProps): ReactNode {
  const { say } = useLanguage();
  return (
    <Radio.Group
      label={say('Kết quả của đơn', 'What the request came to')}
      description={say('Ghi khi chủ tịch xã đã quyết định.', 'Once the ward’s chairman has decided.')}
      value={result ?? ''}
      onChange={(chosen) => {
        const found = results[wants].find(({ value }) => value === chosen);
        if (found) onChoose(found.value);
      }}
    >
      <Stack gap="xs" mt="xs">
        {results[wants].map(({ value, label }) => (
          <Radio key={value} value={value} label={say(label)} required />
        ))}
      </Stack>
    </Radio.Group>
  );
}

const option = (value: Result, vi: string, en: string): { readonly value: Result; readonly label: Text } => ({
  value,
  label: { vi, en },
});
const refused = option('refused', 'Từ chối, trả lời bằng văn bản', 'Refused in writing');

const results: Readonly<Record<Wants, readonly ReturnType<typeof option>[]>> = {
  entry: [
    option('poor', 'Công nhận hộ nghèo', 'Recognised as poor'),
    option('near-poor', 'Công nhận hộ cận nghèo', 'Recognised as near-poor'),
    refused,
  ],
  exit: [
    option('near-poor', 'Thoát nghèo, còn cận nghèo', 'No longer poor, but near-poor'),
    option('other', 'Ra khỏi danh sách', 'Off the list'),
    refused,
  ],
};

function WhyRefused({
  reason,
  onReason,
}: {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}): ReactNode {
  const { say } = useLanguage();
  return (
    <LongText
      label={say('Lý do', 'Reason')}
      description={say(
        'In vào văn bản trả lời hộ, và ai có mã phiếu đọc được: không nêu tên người khác.',
        'It is printed in the written answer, and whoever has the receipt reads it: name nobody else.',
      )}
      value={reason}
      onChange={onReason}
      maxLength={2_000}
    />
  );
}
