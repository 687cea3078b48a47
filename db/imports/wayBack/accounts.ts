import { isRefusal } from '../../../domain/errors/refusal';
import { lockAccount, updateAccount } from '../../accounts/update';
import { writeAudit } from '../../cases/audit';
import type { WayBack } from './wayBack';

export const accountsBack: WayBack = {
  async remove(trx, { recordId }, { person, importId, now }) {
    const { rows } = await trx.raw<{ rows: { gone: boolean }[] }>('SELECT door_take_back_account(?, ?) AS gone', [
      recordId,
      importId,
    ]);
    const gone = rows[0]?.gone === true;
    if (gone)
      await writeAudit(trx, {
        companyId: person.companyId,
        buId: person.buId,
        principal: person,
        action: 'accountRemoved',
        objectKind: 'account',
        objectId: recordId,
        outcome: 'applied',
        data: { import: importId },
        at: now,
      });
    return gone;
  },

  async read(trx, { recordId }) {
    const account = await lockAccount(trx, recordId);
    return account ? { version: account.version, fields: { ...account.fields } } : null;
  },

  async write(trx, { recordId }, { version, fields }, { person, importId, now }) {
    const origin = { from: 'importReverted', importId } as const;
    const written = { by: person, accountId: recordId, version, now, company: null, fields, origin };
    return !isRefusal(await updateAccount(trx, written));
  },
};
