import type { ReactNode } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import { useLanguage } from '../language/language.tsx';
import { Section } from '../parts/page.tsx';
import { useWard } from '../ward/use-ward.ts';
import { WardPage } from '../ward/ward-page.tsx';
import { ExtendWards } from './calendar/extend-wards.tsx';
import { RestartWard } from './coordination/restart-ward.tsx';
import { VillagesSection } from './coordination/villages/villages-section.tsx';
import { useBoard } from './use-board.ts';

/** What the province, or its district, can do about one ward beside its work. */
export default function CoordinationPage(): ReactNode {
  const { say } = useLanguage();
  const { may } = useWard();
  const [mayChange, maySteer] = [may('changeVillages'), may('restartWard')];
  return (
    <WardPage title={say('Điều phối', 'Coordinate')}>
      {maySteer && <OwnTime />}
      {mayChange && <VillagesSection />}
      {maySteer && (
        <Section title={say(buttons.restartWard)}>
          <RestartWard />
        </Section>
      )}
      {!mayChange && !maySteer && (
        <p className="none">
          {say(
            'Chỉ cấp tỉnh, và cấp huyện ở xã của mình, dùng trang này, khi đợt đang chạy.',
            'Only the province, and a district in its own wards, works here, while the campaign runs.',
          )}
        </p>
      )}
    </WardPage>
  );
}

/** More time for the ward alone. */
function OwnTime(): ReactNode {
  const { say } = useLanguage();
  const board = useBoard();
  const { params } = useWard();
  return (
    <Section title={say(buttons.extendStage)}>
      <p>
        {say(
          'Dùng khi riêng xã này cần thêm thời gian cho tập huấn, rà soát hoặc họp dân.',
          'Use it when this ward alone needs more time to train, survey or meet.',
        )}
      </p>
      <ExtendWards board={board} only={params.ward} />
    </Section>
  );
}
