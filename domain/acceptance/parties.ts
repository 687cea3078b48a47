/**
 * Companies and people that a client is tied to, as a request holds them in one text: a line each, "name;SIREN;share of the voting
 * rights in percent". The SIREN and the share may be left out. Lines pasted from a sheet, with tabs, read the same.
 */
import { parseAmount } from '../money/cents';
import { isSirenValid } from '../identity/siren';

export interface Party {
  name: string;
  siren: string;
  /** As it was typed, with a dot: "55.5". */
  share: string;
}

const MAX_NAME = 160;
const SHARE = /^(?:100(?:\.0{1,2})?|\d{1,2}(?:\.\d{1,2})?)$/;

function partyIn(line: string): Party {
  const [name = '', siren = '', share = ''] = line.split(/[;\t]/);
  return { name: name.trim(), siren: siren.replace(/\s/g, ''), share: share.replace(/[\s%]/g, '').replace(',', '.') };
}

export function partiesIn(text: string): Party[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(partyIn);
}

/** What separates one from the next can be no part of a name. */
const asName = (name: string): string => name.replace(/[;\t\n]/g, ' ').trim();

export function writeParties(parties: readonly Party[]): string {
  return parties
    .map(({ name, siren, share }) => [asName(name), siren, share].join(';').replace(/;+$/, ''))
    .filter((line) => line !== '')
    .join('\n');
}

/** The share in basis points; null when none is told. */
export function shareOf({ share }: Party): number | null {
  return SHARE.test(share) ? parseAmount(share) : null;
}

export type PartyProblem = 'party_unnamed' | 'siren_wrong' | 'share_missing' | 'share_wrong';

/** @returns why a line cannot be; an owner without a share says nothing of who controls the client */
export function partyProblem(party: Party, shareIsRequired: boolean): PartyProblem | null {
  if (party.name === '' || party.name.length > MAX_NAME) return 'party_unnamed';
  if (party.siren !== '' && !isSirenValid(party.siren)) return 'siren_wrong';
  if (party.share === '') return shareIsRequired ? 'share_missing' : null;
  return shareOf(party) === null || shareOf(party) === 0 ? 'share_wrong' : null;
}

/** Control of a client: more than a part of its voting rights (requirement 248, D18 ⚙). The threshold itself is none. */
export function controls(party: Party, thresholdBasisPoints: number): boolean {
  return (shareOf(party) ?? 0) > thresholdBasisPoints;
}

/** Of several classes of shares the sum may pass a hundred; it is told, not refused. */
export function sharesTogether(parties: readonly Party[]): number {
  return parties.reduce((sum, party) => sum + (shareOf(party) ?? 0), 0);
}
