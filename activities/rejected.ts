/** Whether a mail server will never take this mail: it is asked no more. */
export function isRejected(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'mail_rejected';
}
