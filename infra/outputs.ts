import { CfnOutput, type Stack } from 'aws-cdk-lib';

/** CloudFormation allows letters and digits: `SITE_BUCKET` is told as `SiteBucket`. */
const idOf = (setting: string): string =>
  setting.toLowerCase().replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Tells the operator's commands how to find a stage's parts, by the same names that its functions know. */
export function exportSettings(stack: Stack, settings: Readonly<Record<string, string>>): void {
  for (const [setting, value] of Object.entries(settings)) new CfnOutput(stack, idOf(setting), { value });
}

/** The setting that an output stands for. */
export const settingOf = (outputId: string): string =>
  outputId.replaceAll(/(?<=[a-z])([A-Z])/g, '_$1').toUpperCase();
