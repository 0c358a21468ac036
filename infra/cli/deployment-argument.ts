import { badUsage } from '../../local/cli/arguments.ts';

export type DeploymentName = 'dev' | 'prod';

/** Parses the only argument: the deployment, `dev` by default. Refuses `BadUsage`. */
export function deploymentIn(
  args: readonly string[],
  allowed: readonly DeploymentName[],
  usage: string,
): DeploymentName {
  const [word = 'dev', ...more] = args;
  const deployment = allowed.find((each) => each === word);
  if (!deployment || more.length > 0) {
    throw badUsage('Chỉ nhận một môi trường', 'Name one deployment', `${usage} (${allowed.join(' | ')})`);
  }
  return deployment;
}
