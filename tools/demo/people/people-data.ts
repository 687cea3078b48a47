import type { Role } from '../../../domain/principal/roles';

/** A person of the demo and what they are, over their own business unit, hub, region or company. */
export interface PersonData {
  firstName: string;
  lastName: string;
  bu: string;
  roles: Role[];
}

const is = (firstName: string, lastName: string, bu: string, ...roles: Role[]): PersonData => ({
  firstName,
  lastName,
  bu,
  roles,
});

/** Engagement partners: they own the cards of the board. */
export const partners = [
  is('Claire', 'Berthelin', 'P11', 'consultant'),
  is('Marc', 'Vaucresson', 'P11', 'consultant'),
  is('Inès', 'Cordouan', 'P12', 'consultant'),
  is('Thibault', 'Lessertois', 'P21', 'consultant'),
  is('Nadia', 'Belkhorane', 'P22', 'consultant'),
  is('Julien', 'Wittersheim', 'E11', 'consultant'),
  is('Sophie', 'Kaltenbrun', 'E12', 'consultant'),
  is('Romain', 'Thiavelle', 'E21', 'consultant'),
  is('Aurélie', 'Grosbliede', 'E22', 'consultant'),
];

/** Engagement managers: they carry the missions out. */
export const managers = [
  is('Hugo', 'Lestrelin', 'P11', 'consultant'),
  is('Camille', 'Aubrespin', 'P12', 'consultant'),
  is('Yanis', 'Terrachi', 'P21', 'consultant'),
  is('Élodie', 'Marsanne', 'P22', 'consultant'),
  is('Lucas', 'Freyburger', 'E11', 'consultant'),
  is('Manon', 'Distelzwey', 'E12', 'consultant'),
  is('Baptiste', 'Orvaulnois', 'E21', 'consultant'),
  is('Fatou', 'Diarramy', 'E22', 'consultant'),
];

export const buHeads = [
  is('Philippe', 'Montreval', 'P11', 'consultant', 'bu_head'),
  is('Isabelle', 'Rocquefeuil', 'P12', 'consultant', 'bu_head'),
  is('Olivier', 'Sauvageot-Brune', 'P21', 'consultant', 'bu_head'),
  is('Catherine', 'Villemorin', 'P22', 'consultant', 'bu_head'),
  is('Étienne', 'Hartenstein', 'E11', 'consultant', 'bu_head'),
  is('Valérie', 'Obermodern', 'E12', 'consultant', 'bu_head'),
  is('Laurent', 'Jouyvelle', 'E21', 'consultant', 'bu_head'),
  is('Sandrine', 'Pontarlin', 'E22', 'consultant', 'bu_head'),
];

export const directors = [
  is('Bertrand', 'Chastelard', 'P11', 'hub_director'),
  is('Hélène', 'Dorvigny', 'P21', 'hub_director'),
  is('Frédéric', 'Zellwiller', 'E11', 'hub_director'),
  is('Anne', 'Moncourtois', 'E21', 'hub_director'),
  is('Mathilde', 'Escarène', 'P12', 'regional_offer_head'),
  is('Gilles', 'Rosenvald', 'E11', 'regional_offer_head'),
];

/** They choose with whom the firm grows (requirement 23). */
export const developers = [
  is('Agathe', 'Vermandois', 'P11', 'development_team'),
  is('Rodrigue', 'Tessancourt', 'P21', 'development_lead'),
  is('Liselotte', 'Brunstatter', 'E11', 'development_lead'),
];

export const businessSupport = [
  is('Léa', 'Pommerel', 'P11', 'business_support'),
  is('Karim', 'Saadaouin', 'P21', 'business_support'),
  is('Émilie', 'Schwartzel', 'E11', 'business_support'),
  is('Nathalie', 'Gerbevoix', 'P11', 'support_supervisor'),
  is('Pascal', 'Untermarck', 'E21', 'support_supervisor'),
];

/** On-boards clients to the platform. */
export const clientRelations = [is('Maëlle', 'Trédaniec', 'P11', 'client_relations')];

export const administrators = [is('Adrien', 'Quincampoix', 'P11', 'administrator')];

/** Reads what everybody did, and changes nothing. */
export const auditors = [is('Solange', 'Tréfontaine', 'P11', 'auditor')];

/** The second company: what these two see is theirs alone. */
export const lawyers = [
  is('Blanche', 'Fontrobert', 'L11', 'consultant', 'bu_head'),
  is('Simon', 'Arpajolles', 'L11', 'business_support', 'administrator'),
];
