// `npm run test:full`: everything in its full size, which takes hours.
import { configure } from './configure.ts';

export default configure('full', ['test/**/*.test.ts'], ['test/cloud/**']);
