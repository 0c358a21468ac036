import { Button, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Answer } from '../../../shared/contract/call.ts';
import { buttons } from '../../../shared/i18n/controls.ts';
import { useCommand } from '../../client/use-command.ts';
import { reading } from '../../client/use-read.ts';
import { formatInstant } from '../../language/format.ts';
import { formatBytes } from '../../language/format-bytes.ts';
import { useLanguage } from '../../language/language.tsx';
import { Callout } from '../../parts/callout.tsx';
import { Download } from '../../parts/download.tsx';
import { Section } from '../../parts/page.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWard } from '../use-ward.ts';

type Pack = Answer<'readEvidence'>;

/** Asks for the evidence pack of the ward, waits until it is made, and gives it, to those who may see its households. */
export function EvidenceSection(): ReactNode {
  return useWard().can.includes('readEvidence') ? <OwnEvidence /> : null;
}

/** Milliseconds between two looks while a pack is being made, and otherwise. */
const whileMaking = 2_000;
const usually = 60_000;

function OwnEvidence(): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const { data: pack } = useSuspenseQuery({
    ...reading('GET /api/campaigns/:campaign/wards/:ward/evidence', params),
    refetchInterval: ({ state }) => (state.data?.status === 'waiting' ? whileMaking : usually),
  });
  return (
    <div className="no-print" id="ho-so">
      <Section title={say('Hồ sơ rà soát', 'Evidence pack')}>
        <Stack gap="md">
          <p>
            {say(
              'Một tệp nén có chữ ký: tệp đã nộp, danh sách hộ, biên bản, niêm yết, khiếu nại và nhật ký của xã. Về sau ai có phần mềm này cũng kiểm tra được là không có gì bị sửa: nhờ người quản trị chạy “npm run verify”. Hồ sơ có thông tin cá nhân.',
              'A signed archive: the uploaded files, the households, minutes, postings, objections and the history of the ward. Anybody who has this program can check later that nothing was changed: ask the administrator to use “npm run verify”. It has personal data.',
            )}
          </p>
          <Progress status={pack.status} />
          {pack.made && <Made made={pack.made} />}
          <Make isWaiting={pack.status === 'waiting'} />
        </Stack>
      </Section>
    </div>
  );
}

function Progress({ status }: Pick<Pack, 'status'>): ReactNode {
  const { say } = useLanguage();
  return (
    <div role="status">
      {status === 'waiting' && (
        <Callout tone="info" title={say('Đang tạo hồ sơ…', 'The pack is being made…')}>
          {say(
            'Việc này mất vài giây. Bạn có thể rời trang này.',
            'This takes seconds. You may leave this page.',
          )}
        </Callout>
      )}
      {status === 'failed' && (
        <Callout tone="bad" title={say('Không tạo được hồ sơ.', 'The pack could not be made.')}>
          {say(
            'Bấm “Tạo hồ sơ” để thử lại. Nếu vẫn không được, báo người quản trị.',
            'Use “Make the pack” to try again. If it fails again, tell the administrator.',
          )}
        </Callout>
      )}
    </div>
  );
}

function Made({ made }: { readonly made: NonNullable<Pack['made']> }): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const address = `/api/campaigns/${params.campaign}/wards/${params.ward}/evidence/file`;
  return (
    <div>
      <p>
        <Download href={address}>{say('Tải hồ sơ', 'Download the pack')}</Download> ({formatBytes(made.bytes)}
        ){` · ${formatInstant(made.at)} · `}
        <bdi>{made.by}</bdi>
      </p>
      <p className="quiet">
        {say('Mã băm của tệp (SHA-256): ', 'Hash of the file (SHA-256): ')}
        <code>{made.sha256}</code>
      </p>
    </div>
  );
}

function Make({ isWaiting }: { readonly isWaiting: boolean }): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/evidence');
  return (
    <div>
      <Problem error={error} />
      <Button loading={isRunning} disabled={isWaiting} onClick={() => void run(params)}>
        {say(buttons.requestEvidence)}
      </Button>
    </div>
  );
}
