import type { AccountCompared } from '../../domain/account/registerDifferences';
import type { AccountFields } from '../../domain/account/fields';
import { fieldColumns } from '../accounts/columns';
import type { Transaction } from '../wall';

export interface ComparedAccount extends AccountCompared {
  siren: string | null;
  version: number;
}

type Row = AccountFields & Pick<ComparedAccount, 'siren' | 'version' | 'ceasedOn' | 'siret'>;

const headOfficeSiret = '(SELECT s.siret FROM sites s WHERE s.account_id = accounts.id AND s.head_office) AS siret';

/** What of an account the register also says, or undefined outside the caller's wall. @param held kept from other edits until the end of the transaction */
export async function comparedAccount(
  trx: Transaction,
  id: string,
  { held = false } = {},
): Promise<ComparedAccount | undefined> {
  const asked = trx('accounts')
    .where({ id })
    .first<Row | undefined>('siren', 'version', 'ceased_on as ceasedOn', trx.raw(headOfficeSiret), ...fieldColumns);
  const row = await (held ? asked.forUpdate('accounts') : asked);
  if (!row) return undefined;
  const { siren, version, ceasedOn, siret, ...fields } = row;
  return { siren, version, ceasedOn, siret, fields };
}
