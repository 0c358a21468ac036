// Writes the campaign folders of the seed programmes: `node test/examples/make-programmes.ts`. Everybody in them is invented.
import { join } from 'node:path';
import { writeFolder } from './folder.ts';
import { programmes } from './programmes.ts';

const examples = join(import.meta.dirname, '../../examples');
for (const [name, make] of Object.entries(programmes)) writeFolder(join(examples, name), await make());
