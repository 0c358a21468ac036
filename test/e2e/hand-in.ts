import type { Locator } from 'playwright-core';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { type Person, t } from './person.ts';

export type File = Parameters<Locator['setInputFiles']>[0];
/** A file as it lies on somebody's computer. */
export const fileNamed = (name: string, buffer: Buffer): File => ({
  name,
  mimeType: 'application/octet-stream',
  buffer,
});

export const chosenFile = t('Chọn tệp danh sách', 'Choose the list');

/** Chooses a file on the page of files and has it checked. */
export async function handIn(officer: Person, file: File): Promise<void> {
  await officer.open(sections.handIn);
  await officer.field(chosenFile).setInputFiles(file);
  await officer.press(buttons.receiveBatch);
}
