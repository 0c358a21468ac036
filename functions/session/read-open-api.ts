import { openApi } from '../../shared/contract/open-api.ts';
import type { Step } from '../step.ts';

/** The OpenAPI 3.1 document of the contract. */
export const readOpenApi: Step<'readOpenApi'> = async () => openApi();
