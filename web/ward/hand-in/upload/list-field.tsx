import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { FileField } from '../../../parts/file-field.tsx';

interface Props {
  readonly id: string;
  /** The element that says more about it. */
  readonly describedBy?: string;
  readonly file: File | undefined;
  readonly onChoose: (file: File | undefined) => void;
}

/** Chooses the file of a list. */
export function ListField(props: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <FileField
      label={say('Chọn tệp danh sách', 'Choose the list')}
      kinds={say('.xlsx hoặc .csv', '.xlsx or .csv')}
      accept=".xlsx,.csv"
      {...props}
    />
  );
}
