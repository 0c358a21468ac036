import type { TestProject } from 'vitest/node';
import { startEngine } from '../../cost/count/engine.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a DynamoDB-compatible engine; empty where there is none. */
    dynamodb: string;
  }
}

/**
 * Gives all tests one DynamoDB-compatible engine: the one at `DYNAMODB_ENDPOINT`, else the one that comes with the
 * packages on Linux x64. Where there is none its tests are skipped, and say so.
 */
export default async function engine(project: TestProject): Promise<() => void> {
  const given = process.env.DYNAMODB_ENDPOINT;
  if (given) return provide(project, given);
  const started = await startEngine();
  if (!started) {
    console.warn(
      'No DynamoDB-compatible engine here: its tests are SKIPPED, not passed. Set DYNAMODB_ENDPOINT to one.',
    );
    return provide(project, '');
  }
  const stop = provide(project, started.endpoint);
  return () => {
    stop();
    started.stop();
  };
}

function provide(project: TestProject, endpoint: string): () => void {
  project.provide('dynamodb', endpoint);
  return () => {};
}
