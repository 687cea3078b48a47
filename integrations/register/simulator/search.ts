import type { SimulatedCompany } from './catalogue';
import { toWire } from './wireAnswer';

interface Query {
  q: string;
  page: number;
  perPage: number;
  /** The secondary fields asked for; null: all of them. */
  shown: string[] | null;
}

const SECONDARY = ['siege', 'matching_etablissements', 'tva', 'dirigeants', 'finances', 'complements'];
const MOST_PER_PAGE = 25;
const MOST_PAGES = 1000;

/** Checks the parameters the way the public API does, and refuses in its language. */
export function readQuery(parameters: Record<string, unknown>): Query | { refusal: string } {
  const q = (text(parameters.q) ?? '').trim();
  const page = Number(text(parameters.page) ?? 1);
  const perPage = Number(text(parameters.per_page) ?? 10);
  const minimal = text(parameters.minimal)?.toLowerCase() === 'true';
  const include = text(parameters.include);

  if (q === '') return { refusal: 'Veuillez indiquer au moins un paramètre de recherche.' };
  if (q.length < 3) return { refusal: '3 caractères minimum pour les termes de la requête.' };
  if (!isBetween(page, MOST_PAGES))
    return { refusal: `Veuillez indiquer un paramètre \`page\` entre 1 et ${MOST_PAGES}.` };
  if (!isBetween(perPage, MOST_PER_PAGE))
    return { refusal: `Veuillez indiquer un paramètre \`per_page\` entre 1 et ${MOST_PER_PAGE}.` };
  if (include !== undefined && !minimal)
    return { refusal: 'Veuillez indiquer si vous souhaitez une réponse minimale avec le filtre `minimal=True`.' };
  return { q, page, perPage, shown: minimal ? (include?.split(',') ?? []) : null };
}

/** Nine or fourteen digits look one company up directly; anything else looks in the names. */
export function search({ q, page, perPage, shown }: Query, companies: readonly SimulatedCompany[]) {
  const digits = q.replace(/\s/g, '');
  const direct = /^(\d{9}|\d{14})$/.test(digits);
  const found = companies.filter((company) => (direct ? hasNumber(company, digits) : hasName(company, q)));
  return {
    results: found
      .slice((page - 1) * perPage, page * perPage)
      .map((company) => trim(toWire(company, direct ? digits : company.siren), shown)),
    total_results: found.length,
    page,
    per_page: perPage,
    total_pages: Math.ceil(found.length / perPage),
  };
}

function hasNumber(company: SimulatedCompany, digits: string): boolean {
  return company.siren === digits || company.sites.some((site) => site.siret === digits);
}

/** Withheld names cannot be searched: only the number leads to such a unit. */
function hasName(company: SimulatedCompany, q: string): boolean {
  return company.diffusion === 'O' && plain(`${company.legalName} ${company.tradeName ?? ''}`).includes(plain(q));
}

function trim(result: Record<string, unknown>, shown: string[] | null): Record<string, unknown> {
  if (shown === null) return result;
  return Object.fromEntries(
    Object.entries(result).filter(([field]) => !SECONDARY.includes(field) || shown.includes(field)),
  );
}

function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function isBetween(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
