import type { OpportunityCard } from '../../../contracts/opportunities/card';
import type { RequestRow } from '../../../contracts/requests/list';
import type { TaskView } from '../../../contracts/tasks/task';
import type { TrackingRow } from '../../../contracts/tracking';
import type { HolderView } from '../../../contracts/values';
import {
  caseKindNames,
  holderNames,
  requestStatusNames,
  stageNames,
  taskNames,
  templateNames,
} from '../../../domain/french/names';
import { asAmount, asDay, asDayOf, nameIn, type Sheet } from '../sheet';

/** By name where there is one: a file has no "you". */
function holderName({ name, kind, for: whose }: HolderView): string | null {
  if (kind === 'nobody') return null;
  const who = name ?? holderNames[kind];
  return whose === null ? who : `${who} pour ${whose}`;
}
const taskName = nameIn(taskNames);
const statusName = nameIn(requestStatusNames);

export const opportunitySheet: Sheet<OpportunityCard> = {
  title: 'Opportunités',
  columns: [
    ['Numéro', ({ number }) => number],
    ['Opportunité', ({ name }) => name],
    ['Client', ({ account }) => account.name],
    ['Stade', ({ stage }) => stageNames[stage]],
    ['Resp. signataire', ({ engagementPartner }) => engagementPartner.name],
    ['Prochain stade', ({ gate }) => gate && `${gate.filled} sur ${gate.of}, ${stageNames[gate.to]}`],
    ['Signature prévue', ({ expectedSignatureOn }) => asDay(expectedSignatureOn)],
    ['Montant', ({ amount }) => asAmount(amount)],
    ['Devise', ({ amount }) => amount && amount.currency],
    ['Montant pondéré', ({ weighted }) => asAmount(weighted)],
  ],
};

export const requestSheet: Sheet<RequestRow> = {
  title: 'Demandes',
  columns: [
    ['Client', ({ account }) => account.name],
    ['Numéro', ({ number }) => number],
    ['Modèle', ({ template }) => templateNames[template]],
    ['Titre', ({ title }) => title],
    ['Statut', ({ status }) => requestStatusNames[status]],
    ['Qui a la main', ({ holder }) => holderName(holder)],
    ['Échéance', ({ holder }) => asDayOf(holder.dueAt)],
    ['Demandeur', ({ requester }) => requester],
    ['Envoyée', ({ submittedAt }) => asDayOf(submittedAt)],
  ],
};

export const taskSheet: Sheet<TaskView> = {
  title: 'Tâches',
  columns: [
    ['À faire', ({ node, added }) => added?.title ?? taskName(node)],
    ['Numéro', ({ subject }) => subject.number],
    ['Titre', ({ subject }) => subject.title],
    ['Client', ({ subject }) => subject.account.name],
    ['Échéance', ({ dueAt }) => asDayOf(dueAt)],
    ['Qui a la main', ({ holder }) => holderName(holder)],
  ],
};

/** As the screen says it: the stage of an opportunity, the status of a request, an approval that is asked for. */
function whereItStands({ kind, state }: TrackingRow): string {
  if (kind === 'opportunity') return nameIn(stageNames)(state);
  return state in requestStatusNames ? statusName(state) : 'Accord demandé';
}

export const trackingSheet: Sheet<TrackingRow> = {
  title: 'Suivi',
  columns: [
    ['Client', ({ account }) => account.name],
    ['Numéro', ({ number }) => number],
    ['Titre', ({ title }) => title],
    ['Nature', ({ kind }) => caseKindNames[kind]],
    ['Où', whereItStands],
    ['Depuis', ({ stateSince }) => asDayOf(stateSince)],
    ['Qui a la main', ({ holder }) => holderName(holder)],
    ['Échéance', ({ holder }) => asDayOf(holder.dueAt)],
    ['Montant HT', ({ amount }) => asAmount(amount)],
  ],
};
