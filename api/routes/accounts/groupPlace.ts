import type { GroupPlace } from '../../../domain/group/membership';

/** Not sent, the account stays where it is; null takes it out. */
export function placeOf(
  groupId: string | null | undefined,
  position: GroupPlace['position'],
): GroupPlace | null | undefined {
  if (groupId === undefined || groupId === null) return groupId;
  return { id: groupId, position };
}
