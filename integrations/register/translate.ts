/** From the register's words to Jalon's. Whatever the register may not publish never gets past this file. */
import { isBusinessDate } from '../../domain/dates/businessDate';
import type {
  ApeCode,
  CompanyState,
  RegisterAnswer,
  RegisteredCompany,
  RegisteredSite,
  RegisterIdentifier,
} from './port';
import type { WireCompany, WireSite } from './wire';

/** The register writes this where a value is withheld, even inside a longer text. */
const WITHHELD = '[NON-DIFFUSIBLE]';

/** INSEE leaves this sentence in the field of a trade name that was struck off. */
const STRUCK_OFF = 'SUPPRESSION DU NOM COMMERCIAL';

/**
 * Answers the question that was asked. The register has been seen to answer with a neighbour, hence the comparison.
 * @returns null when the company lacks what a record cannot do without: the caller reports a bad answer.
 */
export function translate(asked: RegisterIdentifier, results: readonly WireCompany[]): RegisterAnswer | null {
  const siren = 'siren' in asked ? asked.siren : asked.siret.slice(0, 9);
  const company = results.find((candidate) => candidate.siren === siren);
  if (!company || !company.siege.siret.startsWith(siren)) return { kind: 'unknown' };

  const site = 'siret' in asked ? findSite(company, asked.siret) : null;
  if ('siret' in asked && !site) return { kind: 'unknown' };

  const state = company.etat_administratif === 'C' ? 'closed' : 'active';
  if (isWithheld(company)) return { kind: 'notDiffusible', siren, state, closed: closedOn(company, state) };

  const found = toCompany(company, state, site);
  return found ? { kind: 'found', company: found } : null;
}

function findSite(company: WireCompany, siret: string): WireSite | undefined {
  return [company.siege, ...(company.matching_etablissements ?? [])].find((site) => site.siret === siret);
}

/** A person under opposition has status P and no name; a status that nobody knows is read the same, careful way. */
function isWithheld(company: WireCompany): boolean {
  return (company.statut_diffusion ?? 'O') !== 'O' || legalName(company) === null;
}

function toCompany(
  company: WireCompany,
  state: CompanyState,
  matched: WireSite | null | undefined,
): RegisteredCompany | null {
  const name = legalName(company);
  const legalFormCode = published(company.nature_juridique);
  if (!name || !legalFormCode) return null;
  const matchedSite = matched ? toSite(matched, company) : null;
  return {
    siren: company.siren,
    legalName: name,
    tradeName: differing(siteName(company.siege), name),
    legalFormCode,
    apeCode: toApeCode(published(company.activite_principale)),
    state,
    created: published(company.date_creation),
    closed: closedOn(company, state),
    diffusible: [company.siege, matched].every((site) => !site || isPublished(site)),
    headOffice: toSite(company.siege, company),
    matchedSite,
    vatNumbers: (company.tva ?? []).filter((number) => published(number) !== null),
  };
}

function closedOn(company: WireCompany, state: CompanyState): string | null {
  const on = published(company.date_fermeture);
  return state === 'closed' && on !== null && isBusinessDate(on) ? on : null;
}

/** Sole traders have no denomination: their full name stands for it. */
function legalName(company: WireCompany): string | null {
  return published(company.nom_raison_sociale) ?? published(company.nom_complet);
}

function toSite(site: WireSite, company: WireCompany): RegisteredSite {
  const shown = isPublished(site);
  return {
    siret: site.siret,
    headOffice: site.siret === company.siege.siret,
    state: site.etat_administratif === 'F' || site.etat_administratif === 'C' ? 'closed' : 'active',
    sign: shown ? differing(siteName(site), legalName(company)) : null,
    addressLines: shown ? addressLines(site) : [],
    postcode: shown ? published(site.code_postal) : null,
    city: shown ? published(site.libelle_commune) : null,
  };
}

function isPublished(site: WireSite): boolean {
  return (site.statut_diffusion_etablissement ?? 'O') === 'O' && !(site.adresse ?? '').includes(WITHHELD);
}

function siteName(site: WireSite): string | null {
  const names = [site.nom_commercial, ...(site.liste_enseignes ?? [])].map(published);
  return names.find((name) => name !== null && name !== STRUCK_OFF) ?? null;
}

/** The register's one-line address ends with postcode and town and may begin with a complement: three things in Jalon. */
function addressLines(site: WireSite): string[] {
  const whole = published(site.adresse);
  if (!whole) return [];
  const town = [site.code_postal, site.libelle_commune].filter(Boolean).join(' ');
  const street = town !== '' && whole.endsWith(town) ? whole.slice(0, -town.length).trim() : whole;
  const complement = published(site.complement_adresse);
  if (!complement || !street.startsWith(`${complement} `)) return street ? [street] : [];
  return [complement, street.slice(complement.length).trim()];
}

/** The two nomenclatures share no code: NAF rév. 2 ends with A to F or Z, NAF 2025 with G, H, J, K, L or Y. */
function toApeCode(code: string | null): ApeCode | null {
  const [, group, kind, letter] = code?.match(/^(\d{2})\.?(\d{2})([A-Z])$/) ?? [];
  if (!group || !kind || !letter) return null;
  return { code: `${group}.${kind}${letter}`, nomenclature: 'GHJKLY'.includes(letter) ? 'NAF2025' : 'NAFRev2' };
}

function published(value: string | null | undefined): string | null {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' || trimmed.includes(WITHHELD) ? null : trimmed;
}

function differing(name: string | null, from: string | null): string | null {
  return name === from ? null : name;
}
