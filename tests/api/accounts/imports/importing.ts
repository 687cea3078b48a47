/** What the tests of imports ask again and again. */
import type { AccountView } from '../../../../contracts/accounts/account';
import type { ImportRowVerdict, ImportView } from '../../../../contracts/imports';
import type { ImportKind } from '../../../../domain/imports/columns';
import type { ApiClient } from '../../../support/apiClient';
import { makeSiren, type Bench } from '../bench';

export interface Imports {
  bench: Bench;
  /** Who imports, for Business Support. */
  support: ApiClient;
  /** Recorded before any file. */
  known: AccountView;
}

export const sirens = { known: makeSiren(), fresh: makeSiren(), elsewhere: makeSiren() };

export type Staged = ImportView & { proposed: Record<string, number>; sample: string[][] };
export const verdicts = (rows: ImportRowVerdict[]) =>
  rows.map(({ line, verdict, problem }) => [line, verdict, problem]);

const HEAD = 'SIREN;Raison sociale;Nom d’appel;Forme juridique;Ville;Téléphone;E-mails factures';
export const file = () =>
  [
    HEAD,
    `${sirens.fresh};ATELIER NEUF;Atelier Neuf;5710;Vannes;02 99 00 00 01;a@neuf.example, b@neuf.example`,
    `${sirens.known};GARAGE DU PORT;;;Quimper;;`,
    ';Cabinet Levain;;;Rennes;;',
    ';Garage du Pors;;;Brest;;',
    `${sirens.elsewhere};CANARI PLOMBERIE;;5710;Nice;;`,
    `${sirens.fresh};ATELIER NEUF BIS;;5710;;;`,
    '123456789;FAUSSE CLÉ;;5710;;;',
    `${makeSiren()};SANS FORME;;;;;`,
    `${makeSiren()};MAUVAIS TÉLÉPHONE;;5710;;12;`,
  ].join('\r\n');

/** Stages, rehearses and runs files on a bench that is open once the tests run. */
export function importing(plant: () => Imports) {
  async function stage(content: string | Blob, kind: ImportKind = 'accounts', name = 'comptes.csv') {
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', typeof content === 'string' ? new Blob([content], { type: 'text/csv' }) : content, name);
    return plant().support.post<Staged>('/imports', { body: form });
  }

  async function run(id: string, body: object) {
    return plant().support.post<{ rows: ImportRowVerdict[]; import: ImportView }>(`/imports/${id}/run`, { body });
  }

  /** Staged, rehearsed and run with the mapping that its headings suggest. */
  async function bringIn(
    content: string | Blob,
    { kind = 'accounts', updates = false }: { kind?: ImportKind; updates?: boolean } = {},
  ) {
    const { body: staged } = await stage(content, kind);
    const body = { mapping: staged.proposed, updates };
    const rehearsal = await plant().support.post<{ rows: ImportRowVerdict[] }>(`/imports/${staged.id}/rehearsal`, {
      body: { ...body, from: 0 },
    });
    const before = await counted();
    const written = await run(staged.id, body);
    expect([rehearsal.status, written.status]).toEqual([200, 200]);
    return {
      id: staged.id,
      rehearsed: rehearsal.body.rows,
      rows: written.body.rows,
      import: written.body.import,
      before,
      after: await counted(),
    };
  }

  const counted = async () => ({
    accounts: Number((await plant().bench.owner('accounts').count<{ count: string }[]>())[0]?.count),
    contacts: Number((await plant().bench.owner('contacts').count<{ count: string }[]>())[0]?.count),
    opportunities: Number((await plant().bench.owner('opportunities').count<{ count: string }[]>())[0]?.count),
  });

  return { stage, run, bringIn, counted };
}
