import { useParams } from 'wouter';
import type { EndpointName } from '../../shared/contract/contract.ts';
import type { WardDetail, WardParams } from '../client/answers.ts';
import { useRead } from '../client/use-read.ts';
import { mayGive } from './may-give.ts';

/** The parameters of the address of a ward's page. */
export function useWardParams(): WardParams {
  const { campaign = '', ward = '' } = useParams();
  return { campaign, ward };
}

/** The ward of the page, and whether the reader may read something or give a command in it now; see `mayGive`. */
export function useWard(): WardDetail & {
  readonly params: WardParams;
  readonly may: (name: EndpointName) => boolean;
} {
  const params = useWardParams();
  const detail = useRead('GET /api/campaigns/:campaign/wards/:ward', params);
  return { ...detail, params, may: (name) => mayGive(name, detail) };
}
