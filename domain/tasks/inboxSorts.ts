/** What the inbox is sorted by; behind a minus, the other way round. */
export const inboxSorts = ['due', '-due', 'opened', '-opened'] as const;
export type InboxSort = (typeof inboxSorts)[number];
