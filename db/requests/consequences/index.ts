/** Writes what a request changes in the records, in the transaction that decided it. */
import type { Consequence } from '../../../domain/templates/consequences';
import type { CaseContext } from '../../cases/context';
import { issueCreditNote, replaceInstalments } from './billing';
import { changeClient, startRetention } from './client';
import { createGroup } from './group';
import { recordMandate } from './mandate';
import { changeMission, closeMissions } from './mission';
import { closeVault, openServices, stopSynchronisations } from './services';
import { openSite } from './site';

type Write<S extends Consequence['step']> = (
  context: CaseContext,
  data: Extract<Consequence, { step: S }>,
) => Promise<void>;

const writers: { [S in Consequence['step']]: Write<S> } = {
  issueCreditNote,
  replaceInstalments,
  recordMandate,
  openServices,
  changeMission,
  changeClient,
  openSite,
  closeMissions,
  closeVault,
  stopSynchronisations,
  startRetention,
  createGroup,
};

export function applyConsequence(context: CaseContext, consequence: Consequence): Promise<void> {
  const write = writers[consequence.step] as (context: CaseContext, data: Consequence) => Promise<void>;
  return write(context, consequence);
}
