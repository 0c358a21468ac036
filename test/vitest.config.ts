// `npm test`: everything that takes seconds, with a sample of the cases that are drawn at random.
import { configure } from './configure.ts';

// `npm run test:cloud` runs those that need an emulator of AWS.
export default configure('sample', ['test/**/*.test.ts'], ['test/cloud/**', 'test/**/*.slow.test.ts']);
