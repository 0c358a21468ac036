import type { Actor } from '../../../shared/access/actor.ts';
import type { Class } from '../../../shared/household.ts';
import { officerOf, upperVillage } from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import type { AtWork } from '../ward/ward-at-work.ts';

/** What a paper says; by default a household of the upper village that wants to be recognised. */
interface Paper {
  readonly wants?: 'entry' | 'exit';
  readonly head?: string;
  readonly birth?: string;
  readonly village?: string;
  readonly code?: string;
  readonly receivedOn?: string;
}

/** What a ward does about households' requests. */
export function requestsAt(host: FreshHost, { ref, asWard }: Pick<AtWork, 'ref' | 'asWard'>) {
  const { ports } = host;
  return {
    record: (paper: Paper = {}, request?: string) =>
      perform(
        'recordRequest',
        {
          ...asWard,
          wants: 'entry',
          head: 'Vàng Thị Thử',
          birth: '1980-02-03',
          village: upperVillage,
          people: 3,
          text: 'Bị bệnh nặng',
          ...paper,
          ...(request !== undefined && { request }),
        },
        ports,
      ),
    refuse: (receipt: string, reason: string) =>
      perform('answerRequest', { ...asWard, receipt, outcome: 'refused', reason }, ports),
    grant: (receipt: string, given: Class, by: Actor = asWard.by) =>
      perform('answerRequest', { ...ref, by, receipt, outcome: 'granted', class: given }, ports),
    read: async () => (await perform('readRequests', asWard, ports)).requests,
    intoList: async () => (await perform('readRequests', asWard, ports)).intoList,
    /** The public's page of a receipt, as text. */
    receipt: async (ma: string) => {
      const page = await perform('showReceipt', { ...ref, by: undefined, ma, 'ngon-ngu': 'vi' }, ports);
      return 'html' in page ? page.html : '';
    },
    paper: async (receipt: string) => {
      const asked = { ...ref, by: officerOf(ref.ward), kind: 'request-refusal', receipt } as const;
      const file = await perform('readPaper', { ...asked, format: 'html' }, ports);
      return new TextDecoder().decode((file as { bytes: Uint8Array }).bytes);
    },
  };
}
