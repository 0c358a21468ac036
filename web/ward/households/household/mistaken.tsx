import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Section } from '../../../parts/page.tsx';
import { isOpenVillage } from '../../upload-window.ts';
import { useWard } from '../../use-ward.ts';
import { Merge } from './merge.tsx';
import { Remove } from './remove.tsx';

interface Props {
  readonly household: string;
  readonly village: string;
}

/** The two ways back where a household was recorded by mistake, while the survey is open. */
export function Mistaken({ household, village }: Props): ReactNode {
  const { say } = useLanguage();
  const detail = useWard();
  const [asked, ask] = useState<'remove' | 'merge'>();
  const isOpen = detail.ward.stage === 'survey' && isOpenVillage(detail, village);
  if (!isOpen || !detail.may('removeHousehold')) return null;
  const close = () => ask(undefined);
  return (
    <Section title={say('Ghi nhầm hộ này?', 'Recorded by mistake?')}>
      <p>
        {say(
          'Hộ không có thật hoặc không thuộc xã: bỏ khỏi danh sách. Hộ ghi sai mã: gộp vào hộ đúng.',
          'A household that does not exist or belongs to another ward: remove it. One with a mistyped code: merge it into the right one.',
        )}
      </p>
      <Group>
        <Button variant="default" onClick={() => ask('remove')}>
          {say(buttons.removeHousehold)}
        </Button>
        <Button variant="default" onClick={() => ask('merge')}>
          {say(buttons.mergeHousehold)}
        </Button>
      </Group>
      {asked === 'remove' && <Remove household={household} onClose={close} />}
      {asked === 'merge' && <Merge household={household} onClose={close} />}
    </Section>
  );
}
