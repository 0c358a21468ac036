import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Answer } from '../../shared/contract/call.ts';
import { plural } from '../../shared/i18n/plural.ts';
import { useRead } from '../client/use-read.ts';
import { formatDay, formatInstant } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { Callout } from '../parts/callout.tsx';
import { Fact, Facts } from '../parts/facts.tsx';
import { Section } from '../parts/page.tsx';
import { textOfProblem } from './chain-problem-text.ts';

type Check = NonNullable<Answer<'readChainCheck'>['check']>;

interface Props {
  readonly campaign: string;
  readonly nameOfWard: (code: string) => string;
}

/** What the nightly check of the story found, for the coordinator. */
export function ChainCheck({ campaign, nameOfWard }: Props): ReactNode {
  const { say } = useLanguage();
  const { check } = useRead('GET /api/campaigns/:campaign/chain-check', { campaign });
  return (
    <Section title={say('Kiểm tra nhật ký hằng đêm', 'Nightly check of the history')}>
      {check ? (
        <Stack gap="md" mb="lg">
          <Found check={check} nameOfWard={nameOfWard} />
          <Anchor check={check} />
        </Stack>
      ) : (
        <p className="none">
          {say(
            'Chưa kiểm tra lần nào. Hệ thống kiểm tra và ký mốc vào 2 giờ sáng mỗi ngày.',
            'Not checked yet. The system checks it and signs an anchor at 2 in the morning of every day.',
          )}
        </p>
      )}
    </Section>
  );
}

function Found({ check, nameOfWard }: { readonly check: Check } & Pick<Props, 'nameOfWard'>): ReactNode {
  const { say, count } = useLanguage();
  const { problems, at, chains, events, gaps } = check;
  return (
    <>
      {problems.length > 0 && <Problems problems={problems} nameOfWard={nameOfWard} />}
      <Facts>
        <Fact name={say('Lần kiểm tra gần nhất', 'Checked last')}>{formatInstant(at)}</Fact>
        <Fact name={say('Kết quả', 'Result')}>
          {problems.length === 0
            ? say(
                `nguyên vẹn: ${count(chains)} chuỗi, ${count(events)} sự kiện`,
                `whole: ${count(chains)} ${plural(chains, 'chain')}, ${count(events)} ${plural(events, 'event')}`,
              )
            : say(
                `${count(problems.length)} điểm không khớp`,
                `${count(problems.length)} things do not hold`,
              )}
        </Fact>
      </Facts>
      {gaps.length > 0 && (
        <p className="quiet">
          {say('Những ngày không có mốc: ', 'Days without an anchor: ')}
          {gaps.map(({ after, before }) => `${formatDay(after)} – ${formatDay(before)}`).join('; ')}.
        </p>
      )}
    </>
  );
}

interface ProblemsProps extends Pick<Props, 'nameOfWard'> {
  readonly problems: Check['problems'];
}

function Problems({ problems, nameOfWard }: ProblemsProps): ReactNode {
  const { say } = useLanguage();
  return (
    <Callout
      tone="bad"
      title={say(
        'Nhật ký hoặc mốc đã bị sửa từ bên ngoài chương trình.',
        'The history or its anchors were changed from outside the program.',
      )}
    >
      <ul>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>{say(textOfProblem(problem, nameOfWard))}</li>
        ))}
      </ul>
      <p>
        {say(
          'Giữ nguyên máy chủ, báo ngay cho người quản trị và so với mốc đã ghi lại ở nơi khác.',
          'Leave the server as it is, tell the administrator at once, and compare with an anchor that was kept elsewhere.',
        )}
      </p>
    </Callout>
  );
}

/** The newest anchor, which whoever keeps its number and hash can hold against the system later. */
function Anchor({ check: { anchor } }: { readonly check: Check }): ReactNode {
  const { say, count } = useLanguage();
  return (
    <details>
      <summary>
        {say(
          `Mốc số ${count(anchor.number)} và khóa để kiểm tra`,
          `Anchor ${count(anchor.number)} and the key to check it`,
        )}
      </summary>
      <p>
        {say('Mã băm của mốc (SHA-256): ', 'Hash of the anchor (SHA-256): ')}
        <code>{anchor.sha256}</code>
      </p>
      <p>
        {say('Khóa công khai: ', 'Public key: ')}
        <code>{anchor.publicKey}</code>
      </p>
      <p className="quiet">
        {say(
          'Ghi lại hai dòng này ở nơi khác: ai giữ chúng thì kiểm tra được hồ sơ rà soát mà không cần tin máy chủ.',
          'Keep these two lines elsewhere: whoever has them can check an evidence pack without trusting the server.',
        )}
      </p>
    </details>
  );
}
