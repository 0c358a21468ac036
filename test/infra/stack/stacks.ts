import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { type Deployment, type DeploymentEnv, deploymentsOf } from '../../../infra/deployment.ts';
import { Rasoat } from '../../../infra/stack.ts';

/** Every setting that adds resources. */
const everything: DeploymentEnv = {
  ALARM_MAIL: 'truc@example.vn',
  MAIL_FROM: 'nhac@example.vn',
  SITE_ADDRESS: 'https://rasoat.example.vn',
  SCAN: '1',
};

/** Replaces the bundle, which takes seconds to build. */
function noCode(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-code-'));
  writeFileSync(join(folder, 'lambda.mjs'), '');
  return folder;
}

/** The library's feature flags, on which the resources depend. */
const { context } = JSON.parse(readFileSync(new URL('../../../cdk.json', import.meta.url), 'utf8'));

export interface Resource {
  readonly id: string;
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is JSON of any shape
  readonly Properties: any;
  readonly DeletionPolicy?: string;
}

/** The template of a deployment. */
export interface Synthesized {
  all(type?: string): Resource[];
  /** The only resource of a type whose logical id starts so. */
  one(type: string, start: string): Resource;
  readonly template: Template;
}

const made = new Map<string, Synthesized>();

/** The template of a deployment with some settings; cached. */
export function synthesize(name: Deployment['name'], env: DeploymentEnv = everything): Synthesized {
  const key = JSON.stringify([name, env]);
  const found = made.get(key) ?? build(name, env);
  made.set(key, found);
  return found;
}

function build(name: Deployment['name'], env: DeploymentEnv): Synthesized {
  const deployment = deploymentsOf(env).find((each) => each.name === name)!;
  const app = new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] } });
  const template = Template.fromStack(
    new Rasoat(app, `rasoat-${name}`, { deployment, codeFolder: noCode() }),
  );
  const found = Object.entries(template.toJSON().Resources as Record<string, Omit<Resource, 'id'>>);
  const resources = found.map(([id, resource]) => ({
    ...resource,
    id,
    Properties: resource.Properties ?? {},
  }));
  return {
    template,
    all: (type) => (type ? resources.filter(({ Type }) => Type === type) : resources),
    one: (type, start) => {
      const [first, ...more] = resources.filter(({ Type, id }) => Type === type && id.startsWith(start));
      if (!first || more.length > 0)
        throw new Error(`${more.length + 1} resources of ${type} begin with ${start}`);
      return first;
    },
  };
}
