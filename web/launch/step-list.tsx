import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import classes from './launch.module.css';
import { stepTitles, type WizardStep } from './wizard-steps.ts';

interface Props {
  readonly steps: readonly WizardStep[];
  readonly current: WizardStep;
  /** The index of the first step that is not done. */
  readonly reached: number;
  readonly onChoose: (step: WizardStep) => void;
}

/** The steps in their order; one may go to each that was reached. */
export function StepList({ steps, current, reached, onChoose }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        <li key={step}>
          <button
            type="button"
            disabled={index > reached}
            aria-current={step === current ? 'step' : undefined}
            onClick={() => onChoose(step)}
          >
            {index + 1}. {say(stepTitles[step])}
          </button>
        </li>
      ))}
    </ol>
  );
}
