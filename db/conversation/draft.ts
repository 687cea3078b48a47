/** Where what somebody is writing on a request is kept: one text about the whole, and one about each of its tasks. */
export function draftOf(requestId: string, taskId: string | null, userId: string) {
  const own = { case_id: requestId, user_id: userId };
  return taskId === null
    ? { table: 'message_drafts', own, key: ['case_id', 'user_id'] }
    : { table: 'comment_drafts', own: { ...own, task_id: taskId }, key: ['task_id', 'user_id'] };
}
