import type { Refusal } from '../../domain/errors/refusal';
import { isRowProblem, type RowVerdict } from '../../domain/imports/verdict';
import type { RowResult } from './imports';

export const result = (verdict: RowVerdict, more: Partial<RowResult> = {}): RowResult => ({
  verdict,
  problem: null,
  recordId: null,
  about: null,
  before: null,
  after: null,
  ...more,
});

/** What the door that writes said no to. */
export function refusedBy({ code, params }: Refusal): RowResult {
  const about = typeof params?.['number'] === 'string' ? `${String(params['name'] ?? '')} - ${params['number']}` : null;
  return result('refused', { problem: isRowProblem(code) ? code : 'conflict', about });
}
