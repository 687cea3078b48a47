/** The guide: what each chapter is for, step by step, with the screen where each step is done (requirements 1-7). Told in our own words, of what the product really does. */
export const phases = ['prospect', 'opportunity', 'steering', 'further'] as const;
export type Phase = (typeof phases)[number];

interface Step {
  text: string;
  /** A page of the application. */
  to?: string;
}

export interface Chapter {
  id: string;
  phase: Phase;
  title: string;
  why: string;
  steps: readonly Step[];
  /** Pages whose help opens this chapter: the longest that begins their path. */
  pages: readonly string[];
}

export const phaseNames: Readonly<Record<Phase, string>> = {
  prospect: '1. Créer un prospect',
  opportunity: '2. Créer et gérer une opportunité',
  steering: '3. Piloter son activité',
  further: '4. Aller plus loin',
};

export const chapters: readonly Chapter[] = [
  {
    id: 'roles',
    phase: 'prospect',
    title: 'Qui fait quoi',
    why: 'Chaque dossier dit toujours qui a la main.',
    pages: ['/'],
    steps: [
      {
        text: 'Le responsable de compte suit le client ; il est noté sur le compte, comme le maître de dossier.',
        to: '/comptes',
      },
      {
        text: 'Le responsable signataire porte l’opportunité ; le chef de mission et l’apporteur d’affaire y sont notés aussi.',
        to: '/opportunites',
      },
      {
        text: 'Le Business Support traite les demandes de sa région ; ce qui attend votre réponse est dans vos tâches.',
        to: '/taches',
      },
    ],
  },
  {
    id: 'prospect',
    phase: 'prospect',
    title: 'Éviter les doublons et créer un compte',
    why: 'Un compte par société : tout le monde retrouve la même histoire.',
    pages: ['/comptes'],
    steps: [
      {
        text: 'Cherchez la société par SIREN, puis par nom d’appel : les fautes de frappe sont pardonnées.',
        to: '/comptes',
      },
      {
        text: 'Si elle n’existe pas, créez le compte : un SIREN remplit la fiche depuis le registre, sans SIREN la société est « en cours d’immatriculation ».',
        to: '/comptes/nouveau',
      },
      {
        text: 'Ajoutez un premier contact ; son type dit s’il ouvre le coffre-fort, reçoit les relances ou signe. L’onglet Contacts dit quand chaque saisie prend effet.',
      },
      {
        text: 'Deux fiches pour une même société ? « Fusionner avec un autre compte… », dans les actions de la fiche, montre d’abord ce qui sera gardé ; une fusion s’annule pendant trente jours.',
      },
    ],
  },
  {
    id: 'opportunity',
    phase: 'opportunity',
    title: 'Faire avancer une opportunité',
    why: 'Le pipeline n’est juste que si chaque besoin y est noté dès qu’il est connu.',
    pages: ['/opportunites'],
    steps: [
      { text: 'Ouvrez l’opportunité sur le compte dès l’identification du besoin.', to: '/opportunites' },
      {
        text: 'Filtrez le tableau et gardez vos filtres sous un nom : pour vous, ou pour votre BU.',
        to: '/opportunites',
      },
      {
        text: 'Glissez sa carte vers Qualification, puis Proposition : une fenêtre ne demande que ce qui manque. À l’entrée en Proposition, mission, proposition et planning sont préparés.',
      },
      {
        text: 'Gagnée, elle le devient d’elle-même : lettre signée, commande et mission paramétrée. Retrouvez-la dans les archives.',
        to: '/opportunites/gagnees',
      },
      {
        text: 'Perdue : glissez la carte dans la case « Perdue » et donnez le motif ; en Proposition, c’est une demande au Business Support.',
        to: '/opportunites/perdues',
      },
    ],
  },
  {
    id: 'proposal',
    phase: 'opportunity',
    title: 'Compléter la proposition et la mission',
    why: 'La lettre, la commande et la facturation partent des mêmes lignes.',
    pages: ['/ventes'],
    steps: [
      {
        text: 'Dans l’onglet Proposition de l’opportunité, ajustez les lignes ; la page dit d’avance si un accord sera nécessaire.',
        to: '/opportunites',
      },
      {
        text: 'Tenue, révision, supervision : saisissez les heures prévues. Régie et complément d’honoraires : laissez 0 et le prix. Un prix hors catalogue se force.',
      },
      {
        text: 'Soumettez, envoyez la lettre, puis déposez la lettre signée : son montant est celui de la proposition, au centime.',
      },
      {
        text: 'Suivez les missions, leur état et leurs temps. Un fichier de temps peut nommer le produit d’une ligne : la régie y gagne son revenu, un complément n’en prend pas.',
        to: '/ventes',
      },
    ],
  },
  {
    id: 'actions',
    phase: 'steering',
    title: 'Noter et tenir ses interactions',
    why: 'Un rendez-vous noté est connu de tous ceux qui suivent le client.',
    pages: ['/actions', '/revue'],
    steps: [
      {
        text: 'Notez rendez-vous, appels et e-mails sur le compte ; une action non terminée après son heure est en retard.',
        to: '/actions',
      },
      { text: 'Le vendredi, passez en revue les opportunités sans mouvement ou sans suite prévue.', to: '/revue' },
    ],
  },
  {
    id: 'reports',
    phase: 'steering',
    title: 'Lire le pipeline, l’activité et les wins',
    why: 'Comparer ce qui est fait à ce qui était visé, et ajuster.',
    pages: ['/rapports', '/suivi', '/pilotage'],
    steps: [
      {
        text: 'Le pipeline par stade, par région, hub, personne ou offre ; un clic sur une ligne en montre le détail.',
        to: '/rapports',
      },
      {
        text: 'L’activité : ce qui est terminé, programmé, dépassé, et les comptes délaissés.',
        to: '/rapports/activite',
      },
      { text: 'Les wins : récurrent et ponctuel, à côté de l’année d’avant.', to: '/rapports/wins' },
      { text: 'Où en est chaque dossier, avec qui, depuis quand.', to: '/suivi' },
    ],
  },
  {
    id: 'requests',
    phase: 'further',
    title: 'Demander au Business Support',
    why: 'Acceptation, paramétrage, avoir, fiche client : une demande complète revient moins souvent.',
    pages: ['/demandes', '/taches'],
    steps: [
      {
        text: 'Partez d’un modèle : le contexte est repris, les pièces à fournir sont listées.',
        to: '/demandes/nouvelle',
      },
      {
        text: 'Acceptation : les pièces attendues dépendent de la structure juridique du client, et l’indépendance en demande d’autres. Ce que dit l’opportunité est repris ; ajoutez qui détient le client, le contrôle se signale de lui‑même.',
        to: '/demandes/pieces',
      },
      { text: 'Suivez vos demandes ; une ligne refusée revient seule, avec son motif.', to: '/demandes' },
      { text: 'Les documents se déposent sur le compte et servent à toutes ses demandes.', to: '/comptes' },
    ],
  },
  {
    id: 'many',
    phase: 'further',
    title: 'Importer, exporter et modifier en nombre',
    why: 'Ce qui se répète se fait une fois, se vérifie avant et se reprend après.',
    pages: [],
    steps: [
      {
        text: 'Importer / exporter, au-dessus de la liste des comptes : Excel ou CSV, comptes ou contacts. « Vérifier » dit ce que devient chaque ligne avant que rien ne soit écrit.',
        to: '/comptes',
      },
      {
        text: 'Les opportunités s’importent depuis leur liste. Le même fichier deux fois ne crée rien, et un fichier importé par erreur se reprend.',
        to: '/opportunites/liste',
      },
      {
        text: 'Cochez des lignes de cette liste pour changer plusieurs opportunités d’un coup ; celles qui ne le peuvent pas disent pourquoi.',
        to: '/opportunites/liste',
      },
      { text: 'Cochez des tâches pour les prendre, les rendre ou y répondre ensemble.', to: '/taches' },
    ],
  },
  {
    id: 'away',
    phase: 'further',
    title: 'S’absenter sans rien bloquer',
    why: 'Les délais courent pendant une absence : le travail change de mains et revient.',
    pages: ['/absences'],
    steps: [
      {
        text: 'Notez vos jours d’absence et qui vous remplace : vos tâches passent chez cette personne.',
        to: '/absences',
      },
      { text: 'À votre retour, ce qui n’est pas fini vous revient.', to: '/taches' },
    ],
  },
  {
    id: 'wide',
    phase: 'further',
    title: 'Vision 360° et notifications',
    why: 'Voir le client au-delà de sa BU, et être prévenu de ce qui compte.',
    pages: ['/notifications'],
    steps: [
      {
        text: 'Changez de profil en haut à droite : la vision 360° ouvre comptes, contacts et opportunités de toutes les BU, sans les documents de vente.',
      },
      {
        text: 'Choisissez ce dont vous êtes prévenu, dans l’application et par e-mail.',
        to: '/notifications/reglages',
      },
    ],
  },
];

/** The chapter that tells of a page. */
export function chapterOf(pathname: string): Chapter | undefined {
  const begins = (page: string) =>
    page === '/' ? pathname === '/' : pathname === page || pathname.startsWith(`${page}/`);
  return chapters.find(({ pages }) => pages.some(begins));
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Chapters in which every word stands, accents aside. */
export function chaptersWith(words: string): readonly Chapter[] {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return chapters.filter(({ title, why, steps }) => {
    const said = folded([title, why, ...steps.map(({ text }) => text)].join(' '));
    return wanted.every((word) => said.includes(word));
  });
}
