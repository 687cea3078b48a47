import type { LinkProps } from '@tanstack/react-router';
import type { NotificationView } from '../../../contracts/notifications';

/** What somebody has to do, and can do, in the inbox. */
const ofTheInbox = new Set<NotificationView['sentence']>([
  'given',
  'lent',
  'cameBack',
  'cameBackAlone',
  'reminded',
  'lastCalled',
  'approvalAsked',
  'stoodIn',
]);
const ofTheConversation = new Set<NotificationView['sentence']>(['mentioned', 'wrote']);

type Target = Pick<LinkProps, 'to' | 'params' | 'search' | 'hash'>;

/** Where a notification leads; null when what it is about is out of reach. */
export function targetOf({
  sentence,
  about,
  taskId,
  bulkId,
  absence,
  target,
}: Pick<NotificationView, 'sentence' | 'about' | 'taskId' | 'bulkId' | 'absence' | 'target'>): Target | null {
  if (absence !== null) return { to: '/absences' };
  if (target !== null) return target.account && { to: '/comptes/$id', params: { id: target.account.id } };
  if (bulkId !== null) return { to: '/taches', search: { traitement: bulkId } };
  if (about === null) return null;
  if (taskId !== null && ofTheInbox.has(sentence)) return { to: '/taches', search: { tache: taskId } };
  const opportunityId = about.kind === 'opportunity' ? about.id : about.opportunityId;
  if (about.kind === 'opportunity' || about.kind === 'proposalApproval')
    return opportunityId === null ? null : { to: '/opportunites/$id', params: { id: opportunityId } };
  return {
    to: '/demandes/$id',
    params: { id: about.id },
    ...(ofTheConversation.has(sentence) && { hash: 'conversation' }),
  };
}
