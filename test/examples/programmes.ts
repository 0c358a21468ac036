import { buonMaThuot2018 } from './buon-ma-thuot-2018.ts';
import { dongXuyen2020 } from './dong-xuyen-2020.ts';
import type { Folder } from './folder.ts';
import { quan112019, quan112020 } from './quan-11.ts';

/** Makes the files of each folder in `examples/` that is made up for a seed programme. The other one is cho-don-2019. */
export const programmes: Readonly<Record<string, () => Promise<Folder>>> = {
  'quan-11-2019': quan112019,
  'quan-11-2020': quan112020,
  'buon-ma-thuot-2018': buonMaThuot2018,
  'dong-xuyen-2020': dongXuyen2020,
};
