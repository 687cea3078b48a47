/** What narrows the board: kept in the address, so that a view can be shared and found again. */
export interface BoardFilters {
  /** `me`, `all`, or the id of an engagement partner. */
  partner: string;
  q?: string | undefined;
  /** Id of a family of offers. */
  family?: string | undefined;
  /** Changed on or after this day. */
  since?: string | undefined;
}

/** The filters as they stand in the address: `?signataire=tous&q=boulangerie&famille=<id>&depuis=2026-09-01`. */
export interface BoardSearch {
  signataire?: string;
  q?: string;
  famille?: string;
  depuis?: string;
  /** Opens the dialog of a new opportunity, on this account when it is named. */
  nouvelle?: string;
}

/** The list shows what is open, and what is won and lost too when its history is asked for (D28). */
export interface ListSearch extends BoardSearch {
  historique?: 'oui';
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value);
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** Drops from an address what is no filter, so that a mistyped link still opens the board. */
export function readBoardSearch(search: Record<string, unknown>): BoardSearch {
  const { signataire, q, famille, depuis, nouvelle } = search;
  return {
    ...((signataire === 'tous' || isId(signataire)) && { signataire }),
    ...(typeof q === 'string' && q.trim() !== '' && { q: q.slice(0, 100) }),
    ...(isId(famille) && { famille }),
    ...(isDay(depuis) && { depuis }),
    ...((nouvelle === 'oui' || isId(nouvelle)) && { nouvelle }),
  };
}

export function readListSearch(search: Record<string, unknown>): ListSearch {
  return { ...readBoardSearch(search), ...(search['historique'] === 'oui' && { historique: 'oui' as const }) };
}

export function filtersOf({ signataire, q, famille, depuis }: BoardSearch): BoardFilters {
  const partner = signataire === undefined ? 'me' : signataire === 'tous' ? 'all' : signataire;
  return { partner, q, family: famille, since: depuis };
}

export const isFiltered = ({ partner, q, family, since }: BoardFilters): boolean =>
  partner !== 'me' || q !== undefined || family !== undefined || since !== undefined;
