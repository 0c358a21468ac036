import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const bin = createRequire(import.meta.url).resolve('aws-cdk/bin/cdk');

/** Runs the project's own CDK, which writes to the terminal. Throws if it fails. */
export async function cdk(...args: readonly string[]): Promise<void> {
  const running = spawn(process.execPath, [bin, ...args], { cwd: root, stdio: 'inherit' });
  const [code] = await once(running, 'exit');
  if (code !== 0) throw new Error(`cdk ${args[0]} ended with ${code}; see its output above.`);
}
