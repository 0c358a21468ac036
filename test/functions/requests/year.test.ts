import { test } from 'vitest';
import { passYear } from './pass-year.ts';

test('a year of requests and twelve reviews after a merger of villages: each is answered or escalated in time, and next autumn opens with what came of them', () =>
  passYear());
