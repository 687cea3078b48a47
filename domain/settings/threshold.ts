/** How a measure is held against a threshold; `=` marks a setting that is a value and no threshold. */
export type Operator = '>' | '>=' | '=';

export interface Threshold {
  value: number;
  operator: Operator;
}

/** Whether a measure crosses its threshold, from the order of the two: exact fractions decide without a division. */
export function crossesBy(order: -1 | 0 | 1, operator: Operator): boolean {
  if (operator === '>') return order > 0;
  return operator === '>=' ? order >= 0 : order === 0;
}

export function crosses(measure: number, { value, operator }: Threshold): boolean {
  return crossesBy(measure === value ? 0 : measure < value ? -1 : 1, operator);
}
