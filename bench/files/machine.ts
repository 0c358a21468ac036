import { availableParallelism, cpus, release, totalmem, type } from 'node:os';

/** What figures depend on, as a reader of them wants to know it. */
export const machine = (): Record<string, string> => ({
  processor: `${cpus()[0]?.model ?? process.arch} (${process.arch})`,
  cores: String(availableParallelism()),
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  system: `${type()} ${release()}`,
});
