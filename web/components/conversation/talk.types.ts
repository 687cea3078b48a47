/** Where something is said: on a request, or about one of its tasks. */
export interface Talk {
  requestId: string;
  /** Whose files may be joined. */
  accountId: string;
  requesterName: string;
  /** The task that it is about; null for the whole. */
  taskId: string | null;
}
