/** Writes an invented company the way the public API writes a real one, what it withholds included. */
import type { WireCompany, WireSite } from '../wire';
import type { SimulatedCompany, SimulatedSite } from './catalogue';

const WITHHELD = '[NON-DIFFUSIBLE]';

export function toWire(company: SimulatedCompany, asked: string): WireCompany & Record<string, unknown> {
  const sites = company.sites.map((site, index) => toWireSite(site, index === 0, company));
  const [siege] = sites;
  if (!siege) throw new Error(`${company.siren} has no site`);
  const named = company.diffusion === 'O' || !company.person;
  return {
    siren: company.siren,
    nom_complet: named ? fullName(company) : WITHHELD,
    nom_raison_sociale: company.person ? null : company.legalName,
    sigle: null,
    nombre_etablissements: sites.length,
    nombre_etablissements_ouverts: sites.filter((site) => site.etat_administratif === 'A').length,
    siege,
    activite_principale: company.ape,
    activite_principale_naf25: company.apeNaf25 ?? null,
    categorie_entreprise: 'PME',
    date_creation: company.created,
    date_fermeture: company.closed ?? null,
    etat_administratif: company.state === 'A' ? 'A' : 'C',
    nature_juridique: company.legalFormCode,
    statut_diffusion: company.diffusion,
    matching_etablissements: sites.filter((site) => site.siret === asked || asked === company.siren),
    tva: company.vat ? [vatNumber(company.siren)] : [],
  };
}

function fullName({ person, legalName, tradeName }: SimulatedCompany): string {
  const name = person ? `${person.firstNames} ${person.lastName}` : legalName;
  return tradeName ? `${name} (${tradeName.toUpperCase()})` : name;
}

function toWireSite(
  site: SimulatedSite,
  isHeadOffice: boolean,
  company: SimulatedCompany,
): WireSite & Record<string, unknown> {
  const diffusion = company.diffusion === 'O' ? (site.diffusion ?? 'O') : company.diffusion;
  const shown = diffusion === 'O';
  const street = site.street.toUpperCase();
  return {
    siret: site.siret,
    est_siege: isHeadOffice,
    etat_administratif: site.state === 'F' ? 'F' : 'A',
    statut_diffusion_etablissement: diffusion,
    adresse: shown ? `${street} ${site.postcode} ${site.city}` : `${WITHHELD} ${site.postcode} ${site.city}`,
    code_postal: site.postcode,
    libelle_commune: site.city,
    nom_commercial: isHeadOffice ? (company.tradeName?.toUpperCase() ?? null) : null,
    liste_enseignes: site.sign ? [site.sign.toUpperCase()] : null,
  };
}

/** Only the simulator computes one: it plays the tax office. */
function vatNumber(siren: string): string {
  return `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')}${siren}`;
}
