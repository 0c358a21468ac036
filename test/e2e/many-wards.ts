import type { Page } from 'playwright-core';
import type { Answer } from '../../shared/contract/call.ts';

type Board = Answer<'readBoard'>;

/** A board like the given one with so many wards, spread over twelve districts. */
function boardOf(board: Board, count: number): Board {
  const districts = Array.from({ length: 12 }, (_, index) => ({
    code: String(700 + index),
    name: `Huyện thử ${index + 1}`,
  }));
  const wards = Array.from({ length: count }, (_, index) => {
    const like = board.wards[index % board.wards.length];
    const district = districts[index % districts.length];
    if (!like || !district) throw new Error('the board is empty');
    return { ...like, code: String(10_000 + index), name: `Xã thử ${index + 1}`, district: district.code };
  });
  return { ...board, campaign: { ...board.campaign, districts }, wards };
}

/** Shows a page the board of a province of so many wards. */
export const withManyWards = (page: Page, count: number): Promise<unknown> =>
  page.route('**/api/campaigns/*/board', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: boardOf(await response.json(), count) });
  });
