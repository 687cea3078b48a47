import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentKinds } from '../../../domain/account/documents';
import { archiveHref, documentsQuery } from '../../api/documents';
import type { DocumentKind } from '../../api/documents';
import { labelOf, useReference } from '../../api/reference';
import { Empty, ErrorState, ListSkeleton } from '../States';
import { DepositForm } from './DepositForm';
import { DocumentRow } from './DocumentRow';
import classes from './Documents.module.css';

/** Documents belong to the account (D24): listed, downloaded and deposited wherever the account is shown. */
export function AccountDocuments({ accountId }: { accountId: string }) {
  const { t } = useTranslation('cases');
  const documents = useQuery(documentsQuery(accountId));
  return (
    <div className={classes.documents}>
      <DepositAny accountId={accountId} />
      {documents.isPending && <ListSkeleton rows={3} />}
      {documents.isError && <ErrorState error={documents.error} onRetry={documents.refetch} />}
      {documents.data?.length === 0 && <Empty title={t('documents.none')} text={t('documents.text')} />}
      {documents.data !== undefined && documents.data.length > 0 && (
        <>
          <ul className={classes.list} aria-label={t('documents.label')}>
            {documents.data.map((document) => (
              <DocumentRow key={document.id} document={document} among={documents.data} />
            ))}
          </ul>
          <a href={archiveHref(accountId)} download>
            {t('documents.archive', { count: documents.data.length })}
          </a>
        </>
      )}
    </div>
  );
}

function DepositAny({ accountId }: { accountId: string }) {
  const { t } = useTranslation('cases');
  const { lists } = useReference();
  const [kind, setKind] = useState<DocumentKind | null>(null);
  return (
    <div className={classes.deposit}>
      <Select
        label={t('documents.kind')}
        placeholder={t('documents.kindPlaceholder')}
        data={documentKinds.map((one) => ({ value: one, label: labelOf(lists['documentKind'], one) }))}
        value={kind}
        onChange={(chosen) => setKind(documentKinds.find((one) => one === chosen) ?? null)}
      />
      {kind !== null && <DepositForm key={kind} accountId={accountId} kind={kind} onDeposited={() => setKind(null)} />}
    </div>
  );
}
