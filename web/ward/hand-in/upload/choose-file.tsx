import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Callout } from '../../../parts/callout.tsx';
import { uploadWindow } from '../../upload-window.ts';
import { useWard } from '../../use-ward.ts';
import classes from '../hand-in.module.css';
import { type ChoiceProblem, choiceProblems, problemOfChoice } from './check-choice.ts';
import { ListField } from './list-field.tsx';
import { startUpload } from './upload-job.ts';

const headBytes = 8;

async function problemOf(file: File): Promise<ChoiceProblem | undefined> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  return problemOfChoice({ name: file.name, size: file.size, head });
}

/** Chooses a file, says at once if it is none that can be read, and sends it. */
export function ChooseFile(): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const [file, setFile] = useState<File>();
  const [problem, setProblem] = useState<ChoiceProblem>();
  const choose = async (chosen: File | undefined) => {
    setFile(chosen);
    // A file that was moved since it was chosen cannot be read; sending it says so.
    setProblem(chosen && (await problemOf(chosen).catch(() => undefined)));
  };
  const submit = () => {
    if (file && !problem) void startUpload({ ward: params, file });
  };
  return (
    <form
      className={classes.chooser}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>{say('Nộp một tệp', 'Hand in a file')}</h2>
      <Limits />
      <ListField id="file" describedBy="limits" file={file} onChoose={(chosen) => void choose(chosen)} />
      {file && problem && <Unfit problem={problem} />}
      <p className={classes.row}>
        <Button type="submit" size="md" disabled={problem !== undefined}>
          {say(buttons.receiveBatch)}
        </Button>
        <span className="quiet">
          {say(
            'Kiểm tra không làm thay đổi gì; xem kết quả xong mới ghi vào danh sách.',
            'Checking changes nothing; you record it after.',
          )}
        </span>
      </p>
    </form>
  );
}

function Limits(): ReactNode {
  const { say, weekday } = useLanguage();
  const { to } = uploadWindow(useWard());
  return (
    <p id="limits" className="quiet">
      {say(
        `Tối đa 50 MB và 200.000 dòng. Nộp được đến hết ${weekday(to)}, có thể nộp nhiều lần; hộ không có trong tệp được giữ nguyên.`,
        `Up to 50 MB and 200,000 rows, until the end of ${weekday(to)}, as often as needed; households that are not in the file stay as they are.`,
      )}
    </p>
  );
}

function Unfit({ problem }: { readonly problem: ChoiceProblem }): ReactNode {
  const { say } = useLanguage();
  const { what, cure } = choiceProblems[problem];
  return (
    <Callout tone="bad" title={say(what)} isNews>
      {say(cure)}
    </Callout>
  );
}
