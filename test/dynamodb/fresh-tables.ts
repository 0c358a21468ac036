export { freshTables } from '../../cost/count/fresh-tables.ts';
