export { freshTables } from '../../infra/cost/fresh-tables.ts';
