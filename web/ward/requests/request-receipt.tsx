import type { ReactNode } from 'react';
import type { Reply } from '../../../shared/contract/call.ts';
import { formatDay } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { Callout } from '../../parts/callout.tsx';
import { publicAddress } from '../posting/public-address.ts';
import { useWardParams } from '../use-ward.ts';

export type GivenReceipt = NonNullable<Reply<'recordRequest'>>;

/** What the household is given: its code, and where it reads what becomes of its request. */
export function RequestReceipt({ recorded }: { readonly recorded: GivenReceipt }): ReactNode {
  const { say } = useLanguage();
  const address = receiptAddress(useWardParams(), recorded.receipt);
  const { dueOn } = recorded;
  return (
    <Callout
      tone="info"
      isNews
      title={say(`Đã ghi đơn. Mã phiếu: ${recorded.receipt}`, `Recorded. Receipt: ${recorded.receipt}`)}
    >
      <p>
        {say(
          'Chép mã phiếu cho hộ. Ai có mã xem được tình trạng của đơn, không cần tài khoản, tại:',
          'Give the code to the household. Whoever has it can see the state of the request without an account, at:',
        )}{' '}
        <a href={address}>{address}</a>
      </p>
      {dueOn && (
        <p>
          {say('Phải trả lời chậm nhất ngày', 'To be answered by')} {formatDay(dueOn)}.
        </p>
      )}
    </Callout>
  );
}

const receiptAddress = (params: Parameters<typeof publicAddress>[0], receipt: string): string =>
  `${publicAddress(params)}/phieu?${new URLSearchParams({ ma: receipt })}`;
