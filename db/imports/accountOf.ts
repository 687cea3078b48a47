import { foldedText } from '../../domain/identity/companyName';
import type { AccountNamed } from '../../domain/imports/accountNamed';
import { findDuplicates } from '../accounts/duplicates';
import type { Transaction } from '../wall';

interface Numbered {
  id: string;
}

/** The account of a SIREN or a number, as far as the person sees it: its former number and those of accounts that were merged into it too. */
export function accountNumberedAs(
  trx: Transaction,
  by: { siren: string } | { number: string },
): Promise<Numbered | undefined> {
  const accounts = trx('accounts');
  const query =
    'siren' in by
      ? accounts.where({ siren: by.siren })
      : accounts.where(
          (either) =>
            void either
              .where({ number: by.number })
              .orWhere({ former_number: by.number })
              .orWhereIn(
                'id',
                trx('account_merges').where({ gone_number: by.number }).whereNull('undone_at').select('kept_id'),
              ),
        );
  return Promise.resolve(query.first<Numbered | undefined>('id'));
}

/** The same, or the account that bears a name; a name that several bear is nobody's. */
export async function accountNamedAs(
  trx: Transaction,
  by: AccountNamed,
): Promise<Numbered | 'account_unknown' | 'account_ambiguous'> {
  if (!('name' in by)) return (await accountNumberedAs(trx, by)) ?? 'account_unknown';
  const wanted = foldedText(by.name);
  const bearing = (await findDuplicates(trx, { name: by.name })).filter(
    ({ visible, name, tradeName }) => visible && [name, tradeName].some((one) => foldedText(one) === wanted),
  );
  const [account, ...others] = bearing;
  if (!account) return 'account_unknown';
  return others.length > 0 ? 'account_ambiguous' : { id: account.id };
}
