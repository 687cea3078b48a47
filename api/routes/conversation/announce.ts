import { changeOfMessage } from '../../../db/conversation/change';
import type { Person } from '../../../domain/principal/principal';
import type { ApiDeps } from '../../deps';

export function announceMessage(
  { publishChange, clock }: Pick<ApiDeps, 'publishChange' | 'clock'>,
  { companyId }: Person,
  requestId: string,
  said: Omit<Parameters<typeof changeOfMessage>[0], 'companyId' | 'requestId'>,
): void {
  publishChange(changeOfMessage({ companyId, requestId, ...said }, clock()));
}
