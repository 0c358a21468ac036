import { migrateExecutions } from '../../campaign/migrate-executions.ts';
import { onCall } from './step-event.ts';

/** Apart from the other steps: it restarts wards by a command and so loads the contract, which they do not need. */
export const migrationHandler = onCall(migrateExecutions);
