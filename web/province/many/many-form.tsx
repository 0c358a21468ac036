import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Progress } from './progress.tsx';
import type { Each } from './use-each.ts';

interface Props {
  /** The label of the button that gives the command. */
  readonly action: string;
  /** For how many wards the command is given. */
  readonly wards: number;
  /** Whether they were chosen among others: the button says how many. */
  readonly isChoice?: boolean;
  readonly each: Pick<Each<unknown>, 'tasks' | 'outcomes' | 'isRunning'>;
  /** What will happen, for a last look. */
  readonly summary: string;
  readonly onConfirm: () => void;
  /** The fields. */
  readonly children: ReactNode;
}

/** Asks for a command for several wards, and shows how far it is. */
export function ManyForm(props: Props): ReactNode {
  const { action, wards, isChoice = true, each, summary, onConfirm, children } = props;
  const { count } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const confirm = () => {
    setAsking(false);
    onConfirm();
  };
  return (
    <>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setAsking(true);
        }}
      >
        {children}
        <div>
          <Button type="submit" disabled={wards === 0} loading={each.isRunning}>
            {action}
            {isChoice && ` (${count(wards)})`}
          </Button>
        </div>
      </form>
      <Progress each={each} />
      <Confirm
        title={action}
        action={action}
        isOpen={isAsking}
        isRunning={false}
        error={undefined}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        <p>{summary}</p>
      </Confirm>
    </>
  );
}
