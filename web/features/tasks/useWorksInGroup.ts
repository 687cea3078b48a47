import { useMe } from '../../api/session';

/** Whether the person takes tasks of a Business Support group; others only have tasks of their own. */
export function useWorksInGroup(): boolean {
  const { roles } = useMe();
  return roles.includes('business_support') || roles.includes('support_supervisor');
}
