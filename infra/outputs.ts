import { CfnOutput, type Stack } from 'aws-cdk-lib';

/** The output for a setting, as CloudFormation allows only letters and digits: `SITE_BUCKET` becomes `SiteBucket`. */
const outputIdOf = (setting: string): string =>
  setting.toLowerCase().replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Exports a stack's settings to the operator's commands, by the same names that its functions use. */
export function exportSettings(stack: Stack, settings: Readonly<Record<string, string>>): void {
  for (const [setting, value] of Object.entries(settings)) {
    new CfnOutput(stack, outputIdOf(setting), { value });
  }
}

/** The setting behind an output. */
export const settingOf = (outputId: string): string =>
  outputId.replaceAll(/(?<=[a-z])([A-Z])/g, '_$1').toUpperCase();
