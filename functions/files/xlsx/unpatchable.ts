/** An error: the workbook is written so unusually that patching it is not safe. It is then rewritten from its cells. */
export const unpatchable = (what: string): Error =>
  Object.assign(new Error(what), { name: 'UnpatchableWorkbook' });

export const isUnpatchable = (error: unknown): boolean =>
  error instanceof Error && error.name === 'UnpatchableWorkbook';
