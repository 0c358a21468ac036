// One run for all of them: loading the CDK takes longer than every test together.
import './stack/alarms.ts';
import './stack/api.ts';
import './stack/data.ts';
import './stack/ingest.ts';
import './stack/lambdas.ts';
import './stack/mail.ts';
import './stack/permission.ts';
import './stack/site.ts';
import './stack/standing-usage.ts';
import './stack/workflows.ts';
