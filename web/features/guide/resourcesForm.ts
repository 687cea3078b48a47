import type { Resource, ResourcesFields, ResourcesView } from '../../../contracts/resources';

/** A resource while it is typed: nothing is absent, only empty. */
export interface ResourceRow {
  /** Of the row on screen, so that it keeps its place while others come and go. */
  key: string;
  title: string;
  words: string;
  address: string;
  offerId: string | null;
}

export interface ResourcesForm {
  motto: string;
  rows: readonly ResourceRow[];
}

export const emptyRow = (): ResourceRow => ({
  key: crypto.randomUUID(),
  title: '',
  words: '',
  address: '',
  offerId: null,
});

const rowOf = ({ title, words, address = '', offerId }: Resource, at: number): ResourceRow => ({
  key: String(at),
  title,
  words,
  address,
  offerId: offerId ?? null,
});

export const formOf = ({ motto = '', resources }: ResourcesView): ResourcesForm => ({
  motto,
  rows: resources.map(rowOf),
});

const resourceOf = ({ title, words, address, offerId }: ResourceRow): Resource => ({
  title: title.trim(),
  words: words.trim(),
  ...(address.trim() !== '' && { address: address.trim() }),
  ...(offerId !== null && { offerId }),
});

export const fieldsOf = ({ motto, rows }: ResourcesForm): ResourcesFields => ({
  ...(motto.trim() !== '' && { motto: motto.trim() }),
  resources: rows.map(resourceOf),
});

export type RowProblem = 'title' | 'words' | 'address';

/** What keeps a row from being saved: its first field that is missing, or an address that does not begin with https. */
export function problemOf({ title, words, address }: ResourceRow): RowProblem | null {
  if (title.trim() === '') return 'title';
  if (words.trim() === '') return 'words';
  return address.trim() === '' || /^https:\/\/[^\s/]+\.[^\s]+$/.test(address.trim()) ? null : 'address';
}

/** How many things differ: the motto, and each resource that was added, taken out or changed. */
export function changesIn(kept: ResourcesView, form: ResourcesForm): number {
  const before = kept.resources.map((one) => JSON.stringify(one));
  const after = fieldsOf(form);
  const changed = after.resources.filter((one, at) => JSON.stringify(resourceOf(rowOf(one, at))) !== before[at]).length;
  const gone = Math.max(0, before.length - after.resources.length);
  return changed + gone + ((kept.motto ?? '') === (after.motto ?? '') ? 0 : 1);
}
