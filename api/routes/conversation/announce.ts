import type { Person } from '../../../domain/principal/principal';
import type { ApiDeps } from '../../deps';

interface Said {
  visibility: 'internal' | 'shared';
  buId: string;
  regionId: string;
  requesterId: string;
}

/** Open screens hear of a message: of a note, those only who may read it. */
export function announceMessage(
  { publishChange, clock }: Pick<ApiDeps, 'publishChange' | 'clock'>,
  { companyId }: Person,
  requestId: string,
  { visibility, buId, regionId, requesterId }: Said,
): void {
  const among = visibility === 'internal' ? { regionId, notUserId: requesterId } : undefined;
  publishChange({
    companyId,
    buId,
    topic: 'message',
    id: requestId,
    version: clock().getTime(),
    ...(among && { among }),
  });
}
