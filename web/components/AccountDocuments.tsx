import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentKinds } from '../../domain/account/documents';
import type { DocumentView } from '../../contracts/accounts';
import { archiveHref, documentHref, documentsQuery } from '../api/documents';
import type { DocumentKind } from '../api/documents';
import { labelOf, useReference } from '../api/reference';
import { DayText } from './DayText';
import { DepositForm } from './DepositForm';
import { Money } from './Money';
import { Empty, ErrorState, ListSkeleton } from './States';
import classes from './AccountDocuments.module.css';

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
              <DocumentRow key={document.id} document={document} />
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

function DocumentRow({ document }: { document: DocumentView }) {
  const { t } = useTranslation('cases');
  const { lists } = useReference();
  const { id, name, kind, uploadedBy, uploadedAt, signedOn, signatory, fee, keepUntil } = document;
  return (
    <li className={classes.row}>
      <a href={documentHref(id)} download={name} className={classes.name}>
        {name}
      </a>
      <span>{labelOf(lists['documentKind'], kind)}</span>
      {signedOn !== null && (
        <span>
          {t('documents.signed', { signatory: signatory ?? '' })} <DayText day={signedOn} /> · <Money value={fee} />
        </span>
      )}
      {keepUntil !== null && (
        <span>
          {t('documents.keepUntil')} <DayText day={keepUntil} />
        </span>
      )}
      <span className={classes.by}>
        {uploadedBy.name}, <DayText day={uploadedAt} />
      </span>
    </li>
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
