import type { Change } from '../changes';

interface Said {
  companyId: string;
  requestId: string;
  visibility: 'internal' | 'shared';
  buId: string;
  regionId: string;
  requesterId: string;
}

/** What open screens hear of a message: of a note, those only who may read it. */
export function changeOfMessage(
  { companyId, requestId, visibility, buId, regionId, requesterId }: Said,
  at: Date,
): Change {
  const among = visibility === 'internal' ? { regionId, notUserId: requesterId } : undefined;
  return { companyId, buId, topic: 'message', id: requestId, version: at.getTime(), ...(among && { among }) };
}
