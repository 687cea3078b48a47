/** Lists of values that the manual does not give in full (D30): what a French accounting and consulting firm would expect. */
export const lists: Record<string, readonly (readonly [code: string, label: string])[]> = {
  civility: [['M', 'M.'], ['MME', 'Mme'], ['ME', 'Me'], ['DR', 'Dr']],
  hierarchyLevel: [
    ['DIRIGEANT', 'Dirigeant, représentant légal'], ['DIRECTION', 'Direction'], ['ENCADREMENT', 'Encadrement'], ['COLLABORATEUR', 'Collaborateur'], ['EXTERNE', 'Conseil externe'],
  ],
  sourceType: [
    ['RESEAU_PRO_PERSO', 'Réseau pro/perso (autre...)'], ['CLIENT', 'Recommandation d’un client'], ['COLLABORATEUR', 'Collaborateur du cabinet'], ['PRESCRIPTEUR', 'Prescripteur (banque, avocat, notaire)'],
    ['EVENEMENT', 'Évènement ou salon'], ['WEB', 'Site internet'], ['APPEL_ENTRANT', 'Appel entrant'], ['CAMPAGNE', 'Campagne marketing'], ['APPEL_OFFRES', 'Appel d’offres'],
  ],
  source: [
    ['REVUE', 'Revue de portefeuille'], ['DISCUSSION', 'Discussion informelle'], ['VEILLE', 'Veille active'], ['BANQUE', 'Partenaire bancaire'], ['NOTAIRE', 'Notaire'],
    ['CLUB', 'Club d’entreprises'], ['SALON', 'Salon professionnel'], ['FORMULAIRE', 'Formulaire de contact'],
  ],
  serviceType: [
    ['RECURRENT', 'Mission récurrente'], ['PONCTUEL', 'Mission ponctuelle'], ['ABONNEMENT', 'Abonnement'], ['REGIE', 'Assistance en régie'], ['LEGALE', 'Mission légale'],
  ],
  segment: [['ASSOCIATION', '01-Association Public'], ['ME_ETI', '03-ME/ETI'], ['DT_ME', '04-DT-ME'], ['TPE', '05-TPE'], ['PE', '06-PE']],
  prioritySector: [['BTP', 'BTP'], ['SANTE', 'Santé'], ['MOBILITE', 'Mobilité'], ['ESS', 'ESS'], ['HEBERGEMENT', 'Hébergement'], ['DISTRIBUTION', 'Grande distribution indépendante']],
  salesDynamic: [['CONQUETE', 'Conquête'], ['CROSS_SELLING', 'Cross-selling'], ['UP_SELLING', 'Up selling'], ['RENOUVELLEMENT', 'Renouvellement']],
  lossReason: [
    ['ANNULEE_CLIENT', 'Annulée : Projet annulé / reporté par le client'], ['ANNULEE_CABINET', 'Annulée : Mission déclinée par le cabinet'], ['PRIX', 'Perdue : Prix trop élevé'],
    ['CONCURRENT', 'Perdue : Concurrent retenu'], ['DELAI', 'Perdue : Délai incompatible'], ['INTERNE', 'Perdue : Réalisée en interne par le client'], ['SANS_REPONSE', 'Perdue : Sans réponse du client'],
    ['DOUBLON', 'Annulée : Doublon de saisie'],
  ],
  documentKind: [
    ['engagement_letter', 'Lettre de mission signée'], ['kbis', 'Extrait KBIS'], ['identity', 'Pièce d’identité'], ['ownership_chart', 'Organigramme du client'], ['beneficial_owners', 'Déclaration des bénéficiaires effectifs'],
    ['beneficial_owner_identity', 'Pièce d’identité du bénéficiaire effectif'], ['articles', 'Statuts'], ['activity', 'Activité du client'], ['sepa_mandate', 'Mandat de prélèvement SEPA signé'], ['bank_details', 'RIB'], ['amendment', 'Avenant ou lettre de renouvellement signé'], ['termination', 'Courrier de résiliation'], ['other', 'Autre document'],
  ],
};
