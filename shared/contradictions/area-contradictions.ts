import { levelsOf } from '../approval/levels.ts';
import { hasInvisible } from '../batch/cells/cell-text.ts';
import type { Campaign, Ward } from '../campaign.ts';
import { plural } from '../i18n/plural.ts';
import { fold } from '../names.ts';
import type { Contradiction } from './contradictions.ts';

/** Areas that contradict each other or what they hold: villages, numbers of households, targets. */
export function* areaContradictions(campaign: Campaign): Generator<Contradiction> {
  if (campaign.areas.every(({ level }) => level !== 'ward'))
    yield { path: ['areas'], problem: 'chưa có xã nào / there is no ward' };
  yield* nameContradictions(campaign.title, ['title']);
  yield* nameContradictions(campaign.province.name, ['province', 'name']);
  yield* placeContradictions(campaign);
  for (const [index, area] of campaign.areas.entries()) {
    if (area.level !== 'ward') continue;
    yield* villageContradictions(area, ['areas', index]);
    yield* targetContradictions(area, ['areas', index]);
  }
}

function* placeContradictions({ areas, approval, province }: Campaign): Generator<Contradiction> {
  const codes = new Set([province.code]);
  const districts = new Set(areas.filter(({ level }) => level === 'district').map(({ code }) => code));
  for (const [index, area] of areas.entries()) {
    if (codes.has(area.code)) {
      yield {
        path: ['areas', index, 'code'],
        problem: `${area.code} có hai lần / ${area.code} stands twice`,
      };
    }
    yield* nameContradictions(area.name, ['areas', index, 'name']);
    codes.add(area.code);
    if (area.level !== 'ward') continue;
    if (levelsOf(approval).includes('district') && !area.parent) {
      yield {
        path: ['areas', index, 'parent'],
        problem: 'thiếu, mà cấp huyện thẩm định / is missing, and the district approves',
      };
    }
    if (area.parent && !districts.has(area.parent)) {
      yield {
        path: ['areas', index, 'parent'],
        problem: `${area.parent} không phải huyện của đợt rà soát / ${area.parent} is no district of the campaign`,
      };
    }
  }
}

type Path = Contradiction['path'];

/** Names that are blank, or hold what nobody sees: those of files, without it, would be others. */
function* nameContradictions(name: string, path: Path): Generator<Contradiction> {
  if (fold(name) === '') yield { path, problem: 'để trống / is blank' };
  if (hasInvisible(name)) {
    yield {
      path,
      problem:
        'có ký tự ẩn hoặc xuống dòng, gõ lại tên / has hidden characters or line breaks: type it again',
    };
  }
}

function* villageContradictions({ villages, households }: Ward, path: Path): Generator<Contradiction> {
  const names = new Set<string>();
  for (const [index, { name }] of villages.entries()) {
    if (names.has(fold(name))) {
      yield {
        path: [...path, 'villages', index, 'name'],
        problem: `thôn ${name} có hai lần, giữ một dòng / ${name} stands twice: keep one`,
      };
    }
    yield* nameContradictions(name, [...path, 'villages', index, 'name']);
    names.add(fold(name));
  }
  const sum = villages.reduce((total, village) => total + (village.households ?? 0), 0);
  if (households === undefined || sum <= households) return;
  yield {
    path: [...path, 'villages'],
    problem: `các thôn có ${sum} hộ mà cả xã chỉ có ${households}: sửa số hộ của thôn hoặc của xã / the villages have ${sum} ${plural(sum, 'household')}, the ward only ${households}: correct either`,
  };
}

function* targetContradictions({ villages, targets }: Ward, path: Path): Generator<Contradiction> {
  const names = new Set(villages.map(({ name }) => fold(name)));
  const seen = new Set<string>();
  for (const [index, target] of targets.entries()) {
    const { village } = target;
    const place = [...path, 'targets', index];
    // Without a list, the villages are those of the survey.
    if (villages.length > 0 && !names.has(fold(village))) {
      yield {
        path: [...place, 'village'],
        problem: `thôn ${village} không có trong danh sách thôn của xã: sửa tên hoặc thêm thôn / ${village} is no village of the ward: correct the name, or add the village`,
      };
    }
    if (target.class === 'other') {
      yield {
        path: [...place, 'class'],
        problem:
          'chỉ tiêu giảm chỉ có cho hộ nghèo (poor) hoặc cận nghèo (near-poor) / a target is for poor or near-poor',
      };
    }
    if (target.reduce < 0) {
      yield { path: [...place, 'reduce'], problem: 'số hộ giảm từ 0 trở lên / is a number from 0' };
    }
    const name = `${target.class} ${fold(village)}`;
    if (seen.has(name)) {
      yield {
        path: place,
        problem: `thôn ${village} có hai chỉ tiêu, giữ một / ${village} has two targets: keep one`,
      };
    }
    seen.add(name);
  }
}
