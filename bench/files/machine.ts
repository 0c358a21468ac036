import { availableParallelism, cpus, release, totalmem, type } from 'node:os';

/** The machine on which a run was measured. */
export const machine = (): Record<string, string> => ({
  processor: `${cpus()[0]?.model ?? process.arch} (${process.arch})`,
  cores: String(availableParallelism()),
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  system: `${type()} ${release()}`,
});
