/**
 * What a letter of engagement says beside its fees: the written contract that defines the mission and each party's rights
 * and duties (art. 151, décret 2012-432), with start, duration and renewal, fees and extras, termination and retention.
 * What only binds a firm on the roll of the Ordre is said by such a firm only.
 */
import { frenchDay } from '../french/figures';
import type { LetterFacts } from './facts';

export interface Clause {
  title: string;
  paragraphs: readonly string[];
}

const onRoll = ({ firm, practice }: LetterFacts): boolean => firm.professionalBody !== null && practice === 'esc';

function period({ mission, accounting }: LetterFacts): string {
  const start = `La mission commence le ${frenchDay(mission.startsOn)}.`;
  if (accounting && mission.closingOn !== null)
    return `${start} Elle porte sur l’exercice clos le ${frenchDay(mission.closingOn)}.`;
  return `${start} Elle s’achève à la remise des travaux, au plus tard le ${frenchDay(mission.endsOn)}.`;
}

function duration(facts: LetterFacts): Clause {
  const renewal = facts.accounting
    ? 'Elle est renouvelable chaque année par tacite reconduction, sauf dénonciation par lettre recommandée ou électronique avec avis de réception trois mois au moins avant la date de clôture de l’exercice.'
    : 'Elle ne se renouvelle pas par tacite reconduction : toute prolongation fait l’objet d’un avenant.';
  return { title: 'Durée et renouvellement', paragraphs: [period(facts), renewal] };
}

function purpose(facts: LetterFacts): Clause {
  const { offer, serviceType, accounting, partner, manager } = facts;
  const nature = serviceType === null ? '' : ` (${serviceType.toLowerCase()})`;
  const norm = accounting
    ? [
        'Elle est conduite selon le code de déontologie des professionnels de l’expertise comptable et la norme professionnelle qui s’applique à la mission de présentation des comptes ; elle n’est ni un audit ni un examen limité et n’a pas pour objet de déceler les erreurs, les fraudes ou les actes illégaux.',
      ]
    : [];
  const team =
    manager === null || manager === partner
      ? `${partner} est responsable de la mission.`
      : `${partner} est responsable de la mission ; ${manager} en assure la conduite au quotidien.`;
  return {
    title: 'Nature et objet de la mission',
    paragraphs: [
      `Vous nous confiez la mission suivante : ${offer}${nature}. Les travaux sont ceux du tableau des honoraires ci-après.`,
      ...norm,
      team,
    ],
  };
}

function duties({ accounting }: LetterFacts): Clause {
  const papers = accounting
    ? 'Vous vous engagez à nous remettre, dans les délais convenus, l’ensemble des pièces et informations nécessaires, à nous signaler tout fait important ou exceptionnel et à nous confirmer par écrit, si nous vous le demandons, que les informations données sont complètes.'
    : 'Vous vous engagez à nous donner, dans les délais convenus, les informations et l’accès aux personnes dont la mission a besoin.';
  return {
    title: 'Obligations réciproques',
    paragraphs: [
      'Nous sommes tenus d’une obligation de moyens. Nous exécutons la mission avec la compétence et la diligence que vous êtes en droit d’attendre, et vous informons de toute difficulté qui la retarde.',
      papers,
    ],
  };
}

const fees: Clause = {
  title: 'Conditions de règlement',
  paragraphs: [
    'Les honoraires sont exprimés hors taxes et soumis à la taxe sur la valeur ajoutée au taux en vigueur. Les frais et débours engagés avec votre accord sont facturés en sus, sur justificatif.',
    'Les factures sont payables à trente jours. Tout retard entraîne de plein droit, sans rappel, une pénalité égale à trois fois le taux d’intérêt légal et une indemnité forfaitaire pour frais de recouvrement de 40 € (art. L441-10 et D441-5 du code de commerce). Aucun escompte n’est accordé pour paiement anticipé.',
    'Une somme non contestée et impayée nous autorise, après mise en demeure, à suspendre les travaux et à retenir ceux que nous avons produits jusqu’à complet paiement.',
  ],
};

function ending({ accounting }: LetterFacts): Clause {
  const midYear = accounting
    ? 'En cours d’exercice, chacune des parties peut y mettre fin par lettre recommandée ou électronique avec avis de réception, avec un préavis de trois mois ; les honoraires des travaux effectués restent dus.'
    : 'Chacune des parties peut y mettre fin par lettre recommandée ou électronique avec avis de réception, avec un préavis d’un mois ; les travaux effectués restent dus.';
  return {
    title: 'Fin de la mission',
    paragraphs: [
      midYear,
      'Un manquement grave de l’une des parties, resté sans remède quinze jours après une mise en demeure, met fin à la mission sans préavis. Les documents qui vous appartiennent vous sont restitués, sous réserve du droit de rétention.',
    ],
  };
}

function secrecy(facts: LetterFacts): Clause {
  const law = onRoll(facts)
    ? 'Nous sommes tenus au secret professionnel (art. 21 de l’ordonnance n° 45-2138 du 19 septembre 1945) et à un devoir de discrétion.'
    : 'Nous tenons confidentielles les informations que nous recevons à l’occasion de la mission.';
  return {
    title: 'Secret professionnel, vigilance et données personnelles',
    paragraphs: [
      law,
      'Au titre de la lutte contre le blanchiment des capitaux et le financement du terrorisme (art. L561-2 et suivants du code monétaire et financier), nous identifions notre client et ses bénéficiaires effectifs avant de commencer nos travaux et pendant toute la relation ; sans ces informations, nous ne pouvons ni accepter ni poursuivre la mission.',
      'Les données personnelles sont traitées pour l’exécution de la mission et le respect de nos obligations légales, puis conservées pendant les durées qu’elles imposent. Toute personne concernée dispose des droits d’accès, de rectification, d’effacement, de limitation et d’opposition (règlement (UE) 2016/679).',
    ],
  };
}

function responsibility(facts: LetterFacts): Clause {
  const { firm } = facts;
  const insured = onRoll(facts)
    ? 'Notre responsabilité civile professionnelle est assurée conformément à l’article 17 de l’ordonnance n° 45-2138 du 19 septembre 1945'
    : 'Notre responsabilité civile professionnelle est assurée';
  return {
    title: 'Responsabilité',
    paragraphs: [
      `${insured} auprès de ${firm.insurer}, police ${firm.insurancePolicy}. Toute demande de dommages et intérêts est portée à notre connaissance par écrit dans les meilleurs délais ; notre responsabilité ne peut être engagée pour des conséquences d’informations inexactes ou tardives.`,
    ],
  };
}

/** Taking over from a colleague, and who conciliates: rules of the Ordre. */
function ofTheOrdre(facts: LetterFacts): Clause[] {
  if (!onRoll(facts))
    return [
      {
        title: 'Différends',
        paragraphs: [
          'Les parties cherchent une solution amiable avant toute action en justice. Le droit français s’applique.',
        ],
      },
    ];
  return [
    {
      title: 'Confrère précédent',
      paragraphs: [
        'Si un confrère vous assistait auparavant, nous l’informons de notre entrée en fonction (art. 161 à 166 du décret n° 2012-432 du 30 mars 2012) ; vous nous indiquez si des honoraires lui restent dus.',
      ],
    },
    {
      title: 'Différends',
      paragraphs: [
        'Tout différend est soumis, avant toute action en justice, à la conciliation du président du conseil régional de l’Ordre des experts-comptables. Le droit français s’applique.',
      ],
    },
  ];
}

export function clausesBefore(facts: LetterFacts): Clause[] {
  return [purpose(facts), duration(facts), duties(facts)];
}

export function clausesAfter(facts: LetterFacts): Clause[] {
  return [fees, ending(facts), secrecy(facts), responsibility(facts), ...ofTheOrdre(facts)];
}
