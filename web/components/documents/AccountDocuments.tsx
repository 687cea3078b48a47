import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { archiveHref, deposit, documentsQuery } from '../../api/documents';
import type { DocumentKind } from '../../api/documents';
import { ThereAreMore } from '../lists/ThereAreMore';
import { Empty, ErrorState, ListSkeleton } from '../page/States';
import { DepositAny } from './DepositAny';
import { DocumentRow } from './DocumentRow';
import { DropZone } from './DropZone';
import { useUploads } from './useUploads';
import classes from './Documents.module.css';

/** Documents belong to the account (D24): listed, downloaded and deposited wherever the account is shown. */
export function AccountDocuments({ accountId }: { accountId: string }) {
  const { t } = useTranslation('cases');
  const documents = useQuery(documentsQuery(accountId));
  const [kind, setKind] = useState<DocumentKind | null>(null);
  const [unsorted, setUnsorted] = useState<readonly File[]>([]);
  const uploads = useUploads(accountId, () => setKind(null));
  // A letter asks for its words first; anything else of a kind that was said goes at once.
  function drop(files: readonly File[]): void {
    if (kind === null || kind === 'engagement_letter') setUnsorted((waiting) => [...waiting, ...files]);
    else uploads.add(files.map((file) => deposit(file, { kind })));
  }
  return (
    <DropZone className={classes.documents} onFiles={drop}>
      <DepositAny
        accountId={accountId}
        kind={kind}
        onKind={setKind}
        unsorted={unsorted}
        onSorted={(file) => setUnsorted((waiting) => waiting.filter((one) => one !== file))}
        uploads={uploads}
      />
      {documents.isPending && <ListSkeleton rows={3} />}
      {documents.isError && <ErrorState error={documents.error} onRetry={documents.refetch} />}
      {documents.data?.items.length === 0 && <Empty title={t('documents.none')} text={t('documents.text')} />}
      {documents.data !== undefined && documents.data.items.length > 0 && (
        <>
          <ul className={classes.list} aria-label={t('documents.label')}>
            {documents.data.items.map((document) => (
              <DocumentRow key={document.id} document={document} among={documents.data.items} />
            ))}
          </ul>
          <ThereAreMore of={documents.data} />
          <a href={archiveHref(accountId)} download>
            {t('documents.archive', { count: documents.data.items.length })}
          </a>
        </>
      )}
    </DropZone>
  );
}
