import type { ReactNode } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import { useLanguage } from '../language/language.tsx';
import { Section } from '../parts/page.tsx';
import { useWard } from '../ward/use-ward.ts';
import { WardPage } from '../ward/ward-page.tsx';
import { ExtendWards } from './calendar/extend-wards.tsx';
import { RestartWard } from './coordination/restart-ward.tsx';
import { useBoard } from './use-board.ts';

/** What the coordinator can do about one ward. */
export default function CoordinationPage(): ReactNode {
  const { say } = useLanguage();
  const board = useBoard();
  const { may, params, campaign } = useWard();
  const isOpen = may('restartWard') && campaign.status === 'running';
  return (
    <WardPage title={say('Điều phối', 'Coordinate')}>
      {isOpen ? (
        <>
          <Section title={say(buttons.extendStage)}>
            <p>
              {say(
                'Dùng khi riêng xã này cần thêm thời gian cho tập huấn, rà soát hoặc họp dân.',
                'Use it when this ward alone needs more time to train, survey or meet.',
              )}
            </p>
            <ExtendWards board={board} only={params.ward} />
          </Section>
          <Section title={say(buttons.restartWard)}>
            <RestartWard />
          </Section>
        </>
      ) : (
        <p className="none">
          {say(
            'Chỉ điều phối cấp tỉnh dùng trang này, khi đợt đang chạy.',
            'Only the province’s coordinator works here, while the campaign runs.',
          )}
        </p>
      )}
    </WardPage>
  );
}
