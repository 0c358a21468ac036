import { villageMatcher } from '../../shared/batch/header/villages.ts';
import { requireWard } from '../../shared/campaign.ts';
import { fold, spelling } from '../../shared/names.ts';
import { mustBeSurveyed } from '../../shared/opening/opening-list.ts';
import { isUnposted } from '../../shared/villages/change-review.ts';
import { formerNames, villagesToMatch } from '../../shared/villages/successors.ts';
import { ofVillage } from '../../shared/ward/village-state.ts';
import { villagesOf } from '../../shared/ward/ward-review.ts';
import { wardRead } from '../ward/ward-read.ts';
import { openingOf } from './opening-of.ts';

/** The ward's villages with what hangs on their names, listed ones first, then those of its households alone. */
export const readVillages = wardRead('readVillages', async ({ ref, run, campaign, ports }) => {
  const ward = requireWard(campaign, ref.ward);
  const review = await ports.wards.get(ref);
  const opening = (await openingOf(ref, campaign, ports)).filter(mustBeSurveyed);
  const villageOf = villageMatcher(villagesToMatch(ward));
  const listed = Map.groupBy(opening, ({ village }) => fold(villageOf(village).name));
  const names = [
    ...ward.villages.map(({ name }) => name),
    ...Object.keys(review.totals.villages),
    ...opening.map(({ village }) => villageOf(village).name),
  ];
  const villages = [...new Set(names.map(spelling(names)))].map((name) => {
    const known = ward.villages.find((each) => fold(each.name) === fold(name));
    return {
      name,
      setting: known?.setting ?? ward.setting,
      households: known?.households,
      surveyed: ofVillage(review.totals.villages, name) ?? 0,
      listed: listed.get(fold(name))?.length ?? 0,
      state: ofVillage(villagesOf(review), name) ?? null,
      targets: ward.targets.filter(({ village }) => fold(village) === fold(name)),
      formerly: formerNames(ward, name).map(({ from, at }) => ({ name: from, at })),
    };
  });
  const isChangeable = run.status === 'running' && isUnposted(review) && !campaign.review;
  return { isChangeable, villages };
});
