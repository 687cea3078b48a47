import type { Person } from '../../../domain/principal/principal';

const people = [
  'clientLeadPartnerId',
  'engagementPartnerId',
  'engagementManagerId',
  'referrerId',
  'assigneeId',
] as const;

/** The same filters with `me` as the id of whoever asks. */
export function asWritten<Asked extends { [Name in (typeof people)[number]]?: string | undefined }>(
  asked: Asked,
  { userId }: Person,
): Asked {
  const mine = people.filter((name) => asked[name] === 'me').map((name) => [name, userId] as const);
  return Object.assign({ ...asked }, Object.fromEntries(mine));
}
