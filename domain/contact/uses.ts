import { refuse, type Refusal } from '../errors/refusal';

/** What of an account names one of its contacts, as far as the reader sees it. */
export interface ContactUses {
  opportunities: number;
  interactions: number;
}

/** A contact that something names leaves neither its account nor the product (requirement 358); by how many is said. */
export function inUseRefusal({ opportunities, interactions }: ContactUses): Refusal | null {
  return opportunities + interactions === 0
    ? null
    : refuse('contact_in_use', { params: { opportunities, interactions } });
}

/** Somebody of other accounts leaves those first, or gets one of them as their own: nobody is lost there. */
export function elsewhereRefusal(accounts: readonly { name: string }[]): Refusal | null {
  return accounts.length === 0
    ? null
    : refuse('contact_attached', { params: { accounts: accounts.map(({ name }) => name).join(', ') } });
}

/** What the reader does not see names it: the database knows. */
export const unseenUseRefusal = (): Refusal => refuse('contact_in_use');
