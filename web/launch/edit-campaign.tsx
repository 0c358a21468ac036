import type { ReactNode } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import { planOf } from '../../shared/launch/plan-of-campaign.ts';
import { useRead } from '../client/use-read.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';
import { Wizard } from './wizard.tsx';

/** The steps of the wizard for a campaign that exists and is not launched. */
export function EditCampaign({ campaign: id }: { readonly campaign: string }): ReactNode {
  const { say } = useLanguage();
  const { campaign, status } = useRead('GET /api/campaigns/:campaign/plan', { campaign: id });
  const stored = planOf(campaign);
  return (
    <Page
      title={say(buttons.editCampaign)}
      note={campaign.title}
      actions={
        <Link href={`/dot/${id}/chuan-bi`}>{say('Về trang chuẩn bị', 'Back to the preparation')}</Link>
      }
    >
      {status === 'prepared' ? (
        <Wizard
          beginning={{ year: campaign.year, provinceName: campaign.province.name, taken: [], stored }}
          stored={campaign}
        />
      ) : (
        <p className="card">
          {say(
            'Đợt rà soát đã khởi động, không sửa được nữa.',
            'The campaign was launched; it stays as it is.',
          )}
        </p>
      )}
    </Page>
  );
}
