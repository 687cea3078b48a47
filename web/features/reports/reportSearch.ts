import { reportAxes } from '../../../domain/reporting/commercial';
import type { ReportAxis } from '../../../domain/reporting/commercial';
import { idOf, oneOf, textOf, written } from '../../format/address';
import type { Refinement } from '../../format/address';

/** Whoever reads, wherever a filter names a person: a link then shows each their own. */
export const ME = 'moi';
export const personFilters = ['rc', 'signataire', 'cm', 'apporteur'] as const;
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
  filiere?: string;
  famille?: string;
  offre?: string;
  segment?: string;
  secteur?: string;
}

export interface PipelineSearch extends ReportSearch {
  /** What the matrix is read by; regions unless it says otherwise. */
  par?: ReportAxis;
  /** Opportunities one by one, in place of a tree by client. */
  vue?: 'detail';
}

const dayOf = (value: unknown): string | undefined => (typeof value === 'string' && /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(value) ? value : undefined);
const yearOf = (value: unknown): string | undefined => (/^(20|21)\d{2}$/.test(String(value)) ? String(value) : undefined);
const personOf = (value: unknown): string | undefined => (value === ME ? ME : idOf(value));

export function readReportSearch(search: Record<string, unknown>): ReportSearch {
  const { exercice, du, au, region, hub, bu, rc, signataire, cm, apporteur, filiere, famille, offre, segment, secteur } = search;
  const days = { du: dayOf(du), au: dayOf(au) };
  return written({
    exercice: yearOf(exercice), ...(days.du !== undefined && days.au !== undefined && days), region: idOf(region), hub: idOf(hub), bu: idOf(bu),
    rc: personOf(rc), signataire: personOf(signataire), cm: personOf(cm), apporteur: personOf(apporteur), filiere: idOf(filiere), famille: idOf(famille), offre: idOf(offre), segment: textOf(segment, 60), secteur: textOf(secteur, 60),
  });
}

export function readPipelineSearch(search: Record<string, unknown>): PipelineSearch {
  return written({ ...readReportSearch(search), par: oneOf(reportAxes, search['par']), vue: oneOf(['detail'], search['vue']) });
}

const asPerson = (value: string | undefined) => (value === ME ? 'me' : value);

/** What the server is asked for what stands in the address. */
export function reportQuery({ exercice, du, au, region, hub, bu, rc, signataire, cm, apporteur, filiere, famille, offre, segment, secteur }: ReportSearch) {
  return written({
    fiscalYear: exercice, from: du, to: au, regionId: region, hubId: hub, businessUnitId: bu, clientLeadPartnerId: asPerson(rc), engagementPartnerId: asPerson(signataire), engagementManagerId: asPerson(cm), referrerId: asPerson(apporteur),
    practiceId: filiere, offerFamilyId: famille, offerId: offre, segment, prioritySector: secteur,
  });
}

const narrowing = ['region', 'hub', 'bu', ...personFilters, 'filiere', 'famille', 'offre', 'segment', 'secteur'] as const satisfies readonly (keyof ReportSearch)[];

/** Whether anything but the period is filtered, of all filters or of these. */
export const isNarrowed = (search: ReportSearch, filters: readonly (keyof ReportSearch)[] = narrowing): boolean => filters.some((name) => search[name] !== undefined);

/** Behind "Plus de filtres", besides who the reader is themselves. */
export const hasHiddenFilter = (search: ReportSearch): boolean =>
  isNarrowed(search, ['filiere', 'famille', 'offre', 'segment', 'secteur']) || personFilters.some((name) => search[name] !== undefined && search[name] !== ME);

export const noFilter: Refinement<ReportSearch> = Object.fromEntries(narrowing.map((name) => [name, undefined]));
