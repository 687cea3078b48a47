import type { AccountCard } from '../../../contracts/accounts/search';
import type { ContactOfAccount } from '../../../db/contacts/list';
import { accountKindNames, contactTypeNames, priorityTargetNames } from '../../../domain/french/names';
import { nameIn, type Sheet } from '../sheet';

export const accountSheet: Sheet<AccountCard> = {
  title: 'Comptes',
  columns: [
    ['Nom', ({ name }) => name],
    ['Raison sociale', ({ legalName }) => legalName],
    ['Numéro', ({ number }) => number],
    ['SIREN', ({ siren }) => siren],
    ['Statut', ({ kind }) => accountKindNames[kind]],
    ['Ville', ({ city }) => city],
    ['BU', ({ businessUnit }) => businessUnit],
    ['Resp. de compte', ({ clientLeadPartner }) => clientLeadPartner],
    ['Segmentation', ({ segment }) => segment],
    ['Secteur prioritaire', ({ prioritySector }) => prioritySector],
    ['Cible prioritaire', ({ priorityTarget }) => priorityTarget && priorityTargetNames[priorityTarget]],
    ['Opp. ouvertes', ({ openOpportunities }) => openOpportunities],
  ],
};

const contactTypeName = nameIn(contactTypeNames);

export const contactSheet: Sheet<ContactOfAccount> = {
  title: 'Contacts',
  columns: [
    ['Compte', ({ accountName }) => accountName],
    ['Numéro', ({ accountNumber }) => accountNumber],
    ['Civilité', ({ civility }) => civility],
    ['Nom', ({ lastName }) => lastName],
    ['Prénom', ({ firstName }) => firstName],
    ['Titre', ({ title }) => title],
    ['Service', ({ department }) => department],
    ['Niveau hiérarchique', ({ hierarchyLevel }) => hierarchyLevel],
    ['E-mail', ({ email }) => email],
    ['Téléphone', ({ phone }) => phone],
    ['Type de contact', ({ types }) => types.map(contactTypeName).join(', ')],
    ['Rattachement', ({ home }) => (home ? 'Principal' : 'Rattaché')],
    ['Connexion réalisée', ({ platformConnected }) => (platformConnected ? 'Connecté' : null)],
  ],
};
