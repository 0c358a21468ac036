// `npm run test:slow`: what takes minutes, and more of what `npm test` tries a sample of.
import { globSync, readFileSync } from 'node:fs';
import { configure } from './configure.ts';

const root = new URL('..', import.meta.url);

/** Tests whose size depends on the run. */
const sizable = globSync('test/**/*.test.ts', { cwd: root }).filter((path) =>
  readFileSync(new URL(path, root), 'utf8').includes("/scale.ts'"),
);

export default configure('share', ['test/**/*.slow.test.ts', ...sizable], []);
