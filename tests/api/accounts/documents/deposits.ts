/** What the tests of documents ask again and again. */
import { readdirSync } from 'node:fs';
import type { DocumentView } from '../../../../contracts/documents';
import { pdf } from '../../../../integrations/document-store/documents.fixture';
import type { ApiClient, Answer } from '../../../support/apiClient';
import type { Bench } from '../bench';

export interface Deposits {
  bench: Bench;
  /** Where a deposit goes unless it says otherwise. */
  accountId: string;
}

export interface Deposit {
  name?: string;
  content?: Buffer;
  fields?: Record<string, string>;
}

export function form({ name = 'kbis.pdf', content = pdf, fields = { kind: 'kbis' } }: Deposit): FormData {
  const data = new FormData();
  for (const [field, value] of Object.entries(fields)) data.append(field, value);
  data.append('file', new Blob([new Uint8Array(content)], { type: 'application/pdf' }), name);
  return data;
}
export const download = (client: ApiClient, id: string) => client.fetch('GET', `/documents/${id}/content`);

/** Deposits, reads and counts on a bench that is open once the tests run. */
export function depositing(plant: () => Deposits) {
  const deposit = (
    client: ApiClient,
    sent: Deposit = {},
    to = plant().accountId,
    key?: string,
  ): Promise<Answer<DocumentView>> =>
    client.post<DocumentView>(`/accounts/${to}/documents`, { body: form(sent), ...(key && { key }) });
  /** A request on the account, for what must name one. */
  async function anyRequest(accountId: string): Promise<string> {
    const { body } = await plant().bench.anna.post<{ id: string }>('/requests', {
      body: { template: 'otherRequest', accountId },
    });
    return body.id;
  }
  const filesKept = () =>
    readdirSync(plant().bench.api.documentsDir, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ).length;
  const rowsKept = async () => Number((await plant().bench.owner('documents').count<{ count: string }[]>())[0]?.count);
  const kept = async () => ({ files: filesKept(), rows: await rowsKept() });

  return { deposit, anyRequest, filesKept, rowsKept, kept };
}
