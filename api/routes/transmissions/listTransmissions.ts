import { operations } from '../../../contracts';
import {
  listTransmissions as readTransmissions,
  nextInvoiceOn,
  platformAdministrator,
} from '../../../db/transmissions/list';
import { todayInParis } from '../../../domain/dates/zone';
import { bind } from '../../routing/bind';
import { seenAccount } from '../accounts/seen';

export const listTransmissions = bind(operations.listTransmissions, async ({ params, read, deps }) => {
  const body = await read(async (trx) => {
    const { id } = await seenAccount(trx, params.id);
    return {
      items: await readTransmissions(trx, id),
      nextInvoiceOn: await nextInvoiceOn(trx, id, todayInParis(deps.clock())),
      platformAdministrator: await platformAdministrator(trx, id),
    };
  });
  return { body };
});
