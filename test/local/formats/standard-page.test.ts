import { describe, expect, test } from 'vitest';
import { standardPage } from '../../../local/formats/standard-page.ts';
import { standardNamed, standards } from '../../../shared/standards/index.ts';

describe('the page of a standard', () => {
  test.each([...standards.values()])('$id has its instrument, lines, indicators and sources', (standard) => {
    const page = standardPage(standard);
    expect(page).toContain(standard.instrument);
    expect(page).not.toMatch(/undefined|\[object|NaN/);
    const values = Object.values(standard.lines).flatMap((settings) =>
      Object.values(settings ?? {}).flatMap((named) => Object.values(named)),
    );
    for (const value of values) expect(page.replaceAll('.', '')).toContain(`= ${value}`);
    for (const { label } of standard.indicators) expect(page).toContain(label);
    for (const { source } of standard.provenance) if (source !== 'none yet') expect(page).toContain(source);
    for (const place of standard.open ?? [])
      expect(page).toContain(`standardSettings.${standard.id}.${place}`);
  });

  test('says each rule in words', () => {
    const page = standardPage(standardNamed('hcmc-2019'));
    expect(page).toContain('**hộ nghèo**, nhóm 3a: trên L và không quá S và từ 40 điểm thiếu hụt');
    expect(page).toContain('**near-poor**: above L and at most U and fewer than 40 points of deprivation');
  });

  test('marks what is not verified', () => {
    expect(standardPage(standardNamed('vn-2016'))).toMatch(/b1 rural 150.*chưa kiểm chứng · unverified/);
  });
});
