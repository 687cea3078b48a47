/** Sums by stage, from the rows that PostgreSQL counted. */
import { sumCents, toMoney, type Cents } from '../../../domain/money/cents';
import type { Stage } from '../../../domain/opportunity/stage';

interface Sum {
  count: number;
  cents: Cents;
}

export interface StageSum extends Sum {
  stage: Stage;
}

const added = (sums: readonly Sum[]): Sum => ({
  count: sums.reduce((total, { count }) => total + count, 0),
  cents: sumCents(sums.map(({ cents }) => cents)),
});

export const figureOf = ({ count, cents }: Sum) => ({ count, amount: toMoney(cents) });
export const sumOfStage = (sums: readonly StageSum[], wanted: Stage): Sum =>
  added(sums.filter(({ stage }) => stage === wanted));
export const sumOfOpen = (sums: readonly StageSum[]): Sum =>
  added(sums.filter(({ stage }) => stage !== 'won' && stage !== 'lost'));

/** Every stage has its place, with nothing in it where there is nothing. */
export function byStage(sums: readonly StageSum[]) {
  const of = (stage: Stage) => figureOf(sumOfStage(sums, stage));
  return {
    stages: {
      identification: of('identification'),
      qualification: of('qualification'),
      proposition: of('proposition'),
      won: of('won'),
      lost: of('lost'),
    },
    total: figureOf(added(sums)),
  };
}
