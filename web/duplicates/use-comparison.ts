import { useEffect, useRef, useState } from 'react';
import { mostWardsCompared } from '../../shared/likeness/settings.ts';
import type { LikelyAnswer, WardParams } from '../client/answers.ts';
import { ask } from '../client/ask.ts';

interface Comparison {
  readonly answers: readonly LikelyAnswer[];
  /** How many of the other wards are compared, of how many. */
  readonly done: number;
  readonly total: number;
  readonly isRunning: boolean;
  /** Why it stopped before the end. */
  readonly error: unknown;
  /** Begins, or goes on after a failure. */
  readonly start: () => void;
}

/** Compares a ward with others, a few wards in each request, until all are done or the page is left. */
export function useComparison(params: WardParams, others: readonly string[]): Comparison {
  const [answers, setAnswers] = useState<readonly LikelyAnswer[]>([]);
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  const run = async (): Promise<void> => {
    setRunning(true);
    setError(undefined);
    try {
      for (let from = answers.length * mostWardsCompared; from < others.length; from += mostWardsCompared) {
        const among = others.slice(from, from + mostWardsCompared).join(',');
        const { likely } = await ask('GET /api/campaigns/:campaign/wards/:ward/duplicates', {
          ...params,
          among,
        });
        if (isGone.current) return;
        setAnswers((before) => [...before, likely ?? { pairs: [], total: 0 }]);
      }
    } catch (problem) {
      setError(problem);
    } finally {
      setRunning(false);
    }
  };
  const done = Math.min(others.length, answers.length * mostWardsCompared);
  return { answers, done, total: others.length, isRunning, error, start: () => void run() };
}
