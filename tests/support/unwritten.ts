import type { OperationId } from '../../contracts';

/** What leaves no line in the audit: drafts, a bell, its unread dots, a presence, an order of cards and of a page, that are one's own, and rehearsals and what comes before a deposit (a look into a letter, pieces of a file), of which nothing is kept. */
export const unwritten: readonly OperationId[] = [
  'saveMessageDraft',
  'saveTaskDraft',
  'followRequest',
  'rehearseBulk',
  'readNotification',
  'readAllNotifications',
  'rehearseMacro',
  'rehearseImport',
  'readLetter',
  'readUploadedLetter',
  'sendUploadPiece',
  'tellPresence',
  'placeCard',
  'resetBoardOrder',
  'setOpportunityPageLayout',
];
