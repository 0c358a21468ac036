import { Button, Group } from '@mantine/core';
import { type ComponentProps, lazy, type ReactNode, Suspense, useState } from 'react';
import type { Campaign } from '../../shared/campaign.ts';
import { useLanguage } from '../language/language.tsx';
import { useFilter } from '../parts/use-filter.ts';
import { AreasStep } from './areas-step.tsx';
import { BasicsStep } from './basics-step.tsx';
import { CreateStep } from './create-step.tsx';
import { DatesStep } from './dates-step.tsx';
import { EditStep } from './edit-step.tsx';
import { type AreasFile, areaProblems, type OpeningFile } from './files.ts';
import classes from './launch.module.css';
import { StepList } from './step-list.tsx';
import { isSound, type PlanForm, usePlan } from './use-plan.ts';
import { editSteps, fieldsOf, lacks, type WizardStep, wizardSteps } from './wizard-steps.ts';

// Reading lists is much code, which the first steps do without.
const OpeningStep = lazy(() => import('./opening-step.tsx'));

interface Props {
  readonly beginning: Parameters<typeof usePlan>[0];
  /** The campaign that is edited, where it is no new one. Its opening lists are replaced elsewhere. */
  readonly stored?: Campaign | undefined;
}

/** The steps in which a campaign is described, new or not launched yet. */
export function Wizard({ beginning, stored }: Props): ReactNode {
  const form = usePlan(beginning);
  const steps: readonly [WizardStep, ...WizardStep[]] = stored ? editSteps : wizardSteps;
  const [asked, choose] = useFilter<WizardStep>('buoc', steps);
  const [areas, setAreas] = useState(() => stored && areasOf(stored));
  const [opening, setOpening] = useState<OpeningFile>();
  const { plan, problems } = form;
  const hasAreas = areas !== undefined && [...areas.problems, ...areaProblems(plan, areas)].length === 0;
  const isDone: Readonly<Record<WizardStep, boolean>> = {
    dot: isSound(problems, fieldsOf.dot ?? []),
    'thoi-gian': isSound(problems, fieldsOf['thoi-gian'] ?? []),
    'dia-ban': hasAreas,
    'danh-sach': opening === undefined || opening.problems.length === 0,
    'xem-lai': false,
  };
  const reached = steps.findIndex((each) => !isDone[each]);
  const step = steps[Math.min(steps.indexOf(asked), reached)] ?? 'dot';
  const takeAreas = (file: AreasFile) => {
    setAreas(file);
    setOpening(undefined);
  };
  return (
    <>
      <StepList steps={steps} current={step} reached={reached} onChoose={choose} />
      <section className={classes.step}>
        {step === 'dot' && <BasicsStep form={form} />}
        {step === 'thoi-gian' && <DatesStep form={form} />}
        {step === 'dia-ban' && <AreasStep plan={plan} file={areas} onFile={takeAreas} />}
        {step === 'danh-sach' && areas && (
          <Opening areas={areas} until={plan.close} file={opening} onFile={setOpening} />
        )}
        {step === 'xem-lai' && areas && (
          <LastStep form={form} areas={areas} opening={opening} stored={stored} />
        )}
      </section>
      <Moves steps={steps} step={step} mayGoOn={isDone[step]} onChoose={choose} />
    </>
  );
}

function Opening(props: ComponentProps<typeof OpeningStep>): ReactNode {
  return (
    <Suspense>
      <OpeningStep {...props} />
    </Suspense>
  );
}

interface LastProps extends Pick<Props, 'stored'> {
  readonly form: PlanForm;
  readonly areas: AreasFile;
  readonly opening: OpeningFile | undefined;
}

function LastStep({ form, areas, opening, stored }: LastProps): ReactNode {
  if (stored) return <EditStep form={form} areas={areas.areas} stored={stored} />;
  return <CreateStep form={form} areas={areas} opening={opening} />;
}

/** The areas of a stored campaign as though a file had named them. */
const areasOf = ({ title, areas }: Campaign): AreasFile => {
  const names = new Map(areas.map(({ code, name }) => [code, `${name} (${code})`]));
  const placeOf = (code = '') => ({ row: 0, label: names.get(code) ?? title });
  return { name: title, sheet: '', areas, problems: [], placeOf };
};

interface MovesProps {
  readonly steps: readonly WizardStep[];
  readonly step: WizardStep;
  readonly mayGoOn: boolean;
  readonly onChoose: (step: WizardStep) => void;
}

function Moves({ steps, step, mayGoOn, onChoose }: MovesProps): ReactNode {
  const { say } = useLanguage();
  const index = steps.indexOf(step);
  const [before, after] = [steps[index - 1], steps[index + 1]];
  return (
    <Group className={classes.moves} gap="md">
      {before && (
        <Button variant="default" onClick={() => onChoose(before)}>
          {say('Quay lại', 'Back')}
        </Button>
      )}
      {after && (
        <Button disabled={!mayGoOn} onClick={() => onChoose(after)}>
          {say('Tiếp tục', 'Continue')}
        </Button>
      )}
      {after && !mayGoOn && <span className="quiet">{say(lacks[step] ?? lacks.dot)}</span>}
    </Group>
  );
}
