import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { deploymentsOf } from './deployment.ts';
import { bundle } from './lambdas/bundle.ts';
import { Rasoat } from './stack.ts';

/** The stacks `rasoat-dev` and `rasoat-prod`. Only this file reads the environment. */
const app = new App();
const { folder: codeFolder } = bundle();
for (const deployment of deploymentsOf(process.env))
  new Rasoat(app, `rasoat-${deployment.name}`, { deployment, codeFolder });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
