import { openApi } from '../../shared/contract/open-api.ts';
import type { Step } from '../step.ts';

/** Made once: it never changes, and anybody may ask for it. */
const document = openApi();

/** The OpenAPI 3.1 document of the contract. */
export const readOpenApi: Step<'readOpenApi'> = async () => document;
