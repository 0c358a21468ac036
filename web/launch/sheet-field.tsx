import { Button, Group } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Problem } from '../parts/problem.tsx';
import { saveText } from '../parts/save-text.ts';
import { type Encoding, needsEncoding, readFile, type SheetRows } from './read-file.ts';

interface Props {
  readonly label: string;
  readonly example: { readonly name: string; readonly text: () => string };
  readonly onRead: (sheets: readonly SheetRows[], fileName: string) => void;
}

/** Chooses a CSV or XLSX file whose rows the page needs, with an example to fill in. Nothing of it is stored. */
export function SheetField({ label, example, onRead }: Props): ReactNode {
  const { say } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const { read, readAgain, error, isRunning } = useReadFile(onRead);
  return (
    <div>
      <Group gap="md">
        <Button loading={isRunning} onClick={() => input.current?.click()}>
          {label}
        </Button>
        <button type="button" className="link" onClick={() => saveText(example.name, example.text())}>
          {say('Tải tệp mẫu', 'Download an example')}
        </button>
      </Group>
      <input
        ref={input}
        type="file"
        accept=".csv,.xlsx"
        hidden
        onChange={(event) => {
          void read(event.currentTarget.files?.[0]);
          // So that the same file, mended, can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <Problem error={error} />
      {needsEncoding(error) && <Encodings onChoose={(encoding) => void readAgain(encoding)} />}
    </div>
  );
}

function useReadFile(onRead: Props['onRead']) {
  const [file, setFile] = useState<File>();
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const read = async (chosen: File | undefined, encoding?: Encoding) => {
    if (!chosen) return;
    setFile(chosen);
    setRunning(true);
    setError(undefined);
    try {
      onRead(await readFile(chosen, encoding), chosen.name);
    } catch (problem) {
      setError(problem);
    }
    setRunning(false);
  };
  return { read, readAgain: (encoding: Encoding) => read(file, encoding), error, isRunning };
}

function Encodings({ onChoose }: { readonly onChoose: (encoding: Encoding) => void }): ReactNode {
  const { say } = useLanguage();
  return (
    <Group mt="sm" gap="sm">
      <Button variant="default" onClick={() => onChoose('tcvn3')}>
        {say('Đọc lại theo TCVN3', 'Read it as TCVN3')}
      </Button>
      <Button variant="default" onClick={() => onChoose('vni')}>
        {say('Đọc lại theo VNI', 'Read it as VNI')}
      </Button>
    </Group>
  );
}
