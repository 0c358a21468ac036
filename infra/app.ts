import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { bundle } from './lambdas/bundle.ts';
import { Rasoat } from './stack.ts';
import { stagesOf } from './stage.ts';

/** Both stages, as `rasoat-dev` and `rasoat-prod`. Nothing else of infra reads the environment. */
const app = new App();
const { folder: codeFolder } = bundle();
for (const stage of stagesOf(process.env)) new Rasoat(app, `rasoat-${stage.name}`, { stage, codeFolder });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
