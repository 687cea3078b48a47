import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { refusalReasons } from '../../../domain/processes/request/reasons';

/** Reasons are codes of a list, so that statistics count them; a code that is not there is unknown. */
export function refuseUnknownReasons(completion: { outcome: string; reasonCodes?: readonly string[] }): void {
  const unknown = completion.reasonCodes?.find((code) => !refusalReasons.some((reason) => reason.code === code));
  if (unknown !== undefined) throw new DomainError(refuse('reference_unknown', { params: { field: 'reasonCodes' } }));
}
