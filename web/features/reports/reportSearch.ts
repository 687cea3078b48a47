import { reportAxes } from '../../../domain/reporting/commercial';
import type { ReportAxis } from '../../../domain/reporting/commercial';
import { idOf, oneOf, textOf, written } from '../../format/address';
import type { Refinement } from '../../format/address';
import { targetStateOf, targetWords } from '../../format/targets';
import type { TargetWord } from '../../format/targets';

/** Whoever reads, wherever a filter names a person: a link then shows each their own. */
export const ME = 'moi';
export const personFilters = ['rc', 'signataire', 'cm', 'apporteur', 'pour'] as const;
export type PersonFilterName = (typeof personFilters)[number];

/** What narrows every commercial report, as it stands in the address: `?exercice=2026&region=…&cm=moi`. */
export interface ReportSearch {
  exercice?: string;
  /** Days of one's own, in place of a fiscal year. */
  du?: string;
  au?: string;
  region?: string;
  hub?: string;
  bu?: string;
  rc?: string;
  signataire?: string;
  cm?: string;
  apporteur?: string;
  /** Whoever an évènement is assigned to. */
  pour?: string;
  filiere?: string;
  famille?: string;
  offre?: string;
  segment?: string;
  secteur?: string;
  /** Priority targets of the fiscal year in which the period ends. */
  cible?: TargetWord;
}

export interface ActivitySearch extends ReportSearch {
  /** Days without an exchange: only accounts that are quiet for so long. */
  silence?: (typeof silences)[number];
}

export const silences = ['30', '90', '180', '365'] as const;

/** What each report can be narrowed by, besides period and place. */
export const filtersOf = {
  opportunities: { people: ['rc', 'signataire', 'cm', 'apporteur'], catalogue: true, targets: false },
  interactions: { people: ['pour', 'rc'], catalogue: false, targets: true },
} as const satisfies Record<string, { people: readonly PersonFilterName[]; catalogue: boolean; targets: boolean }>;
export type ReportOf = keyof typeof filtersOf;

export interface PipelineSearch extends ReportSearch {
  /** What the matrix is read by; regions unless it says otherwise. */
  par?: ReportAxis;
  /** Opportunities one by one, in place of a tree by client. */
  vue?: 'detail';
}

const dayOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(value) ? value : undefined;
const yearOf = (value: unknown): string | undefined =>
  /^(20|21)\d{2}$/.test(String(value)) ? String(value) : undefined;
const personOf = (value: unknown): string | undefined => (value === ME ? ME : idOf(value));

export function readReportSearch(search: Record<string, unknown>): ReportSearch {
  const {
    exercice,
    du,
    au,
    region,
    hub,
    bu,
    rc,
    signataire,
    cm,
    apporteur,
    pour,
    filiere,
    famille,
    offre,
    segment,
    secteur,
    cible,
  } = search;
  const days = { du: dayOf(du), au: dayOf(au) };
  return written({
    exercice: yearOf(exercice),
    ...(days.du !== undefined && days.au !== undefined && days),
    region: idOf(region),
    hub: idOf(hub),
    bu: idOf(bu),
    rc: personOf(rc),
    signataire: personOf(signataire),
    cm: personOf(cm),
    apporteur: personOf(apporteur),
    pour: personOf(pour),
    filiere: idOf(filiere),
    famille: idOf(famille),
    offre: idOf(offre),
    segment: textOf(segment, 60),
    secteur: textOf(secteur, 60),
    cible: oneOf(targetWords, cible),
  });
}

export function readPipelineSearch(search: Record<string, unknown>): PipelineSearch {
  return written({
    ...readReportSearch(search),
    par: oneOf(reportAxes, search['par']),
    vue: oneOf(['detail'], search['vue']),
  });
}

export function readActivitySearch(search: Record<string, unknown>): ActivitySearch {
  return written({ ...readReportSearch(search), silence: oneOf(silences, String(search['silence'])) });
}

const asPerson = (value: string | undefined) => (value === ME ? 'me' : value);

/** What the server is asked for what stands in the address. */
export function reportQuery({
  exercice,
  du,
  au,
  region,
  hub,
  bu,
  rc,
  signataire,
  cm,
  apporteur,
  filiere,
  famille,
  offre,
  segment,
  secteur,
}: ReportSearch) {
  return written({
    fiscalYear: exercice,
    from: du,
    to: au,
    regionId: region,
    hubId: hub,
    businessUnitId: bu,
    clientLeadPartnerId: asPerson(rc),
    engagementPartnerId: asPerson(signataire),
    engagementManagerId: asPerson(cm),
    referrerId: asPerson(apporteur),
    practiceId: filiere,
    offerFamilyId: famille,
    offerId: offre,
    segment,
    prioritySector: secteur,
  });
}

/** What an évènement is narrowed by: it has no signatory and no offer. */
export const activityQuery = ({
  exercice,
  du,
  au,
  region,
  hub,
  bu,
  rc,
  pour,
  segment,
  secteur,
  cible,
  silence,
}: ActivitySearch) =>
  written({
    fiscalYear: exercice,
    from: du,
    to: au,
    regionId: region,
    hubId: hub,
    businessUnitId: bu,
    clientLeadPartnerId: asPerson(rc),
    assigneeId: asPerson(pour),
    segment,
    prioritySector: secteur,
    priorityTarget: targetStateOf(cible),
    quietDays: silence,
  });

const places = ['region', 'hub', 'bu'] as const;
const markets = ['segment', 'secteur'] as const;
const catalogue = ['filiere', 'famille', 'offre'] as const;

const targets = ['cible'] as const;

/** What is sold and to whom, as far as this report has it. */
const marketsOf = (of: ReportOf) => [
  ...markets,
  ...(filtersOf[of].catalogue ? catalogue : []),
  ...(filtersOf[of].targets ? targets : []),
];

/** Whether this report is narrowed by anything but its period. */
export function isNarrowed(search: ReportSearch, of: ReportOf): boolean {
  const { people } = filtersOf[of];
  return [...places, ...marketsOf(of), ...people].some((name) => search[name] !== undefined);
}

/** Behind "Plus de filtres", besides who the reader is themselves. */
export function hasHiddenFilter(search: ReportSearch, of: ReportOf): boolean {
  const { people } = filtersOf[of];
  return (
    marketsOf(of).some((name) => search[name] !== undefined) ||
    people.some((name) => search[name] !== undefined && search[name] !== ME)
  );
}

export const noFilter: Refinement<ReportSearch> = Object.fromEntries(
  [...places, ...markets, ...catalogue, ...targets, ...personFilters].map((name) => [name, undefined]),
);
