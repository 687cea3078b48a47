import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../../contracts/accounts';
import { documentHref, documentsQuery } from '../../../api/documents';
import type { DocumentKind } from '../../../api/documents';
import { labelOf, optionsOf, useReference } from '../../../api/reference';
import { DayText } from '../../../components/DayText';
import { DepositForm } from '../../../components/DepositForm';
import { Empty, ErrorState, ListSkeleton } from '../../../components/States';
import classes from './Page.module.css';

/** Documents belong to the account (D24): they are shown and deposited here without leaving the opportunity. */
export function DocumentsTab({ accountId }: { accountId: string }) {
  const { t } = useTranslation('opportunities');
  const { data, error, refetch } = useQuery(documentsQuery(accountId));
  return (
    <>
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!data && !error && <ListSkeleton rows={3} />}
      {data?.length === 0 && <Empty title={t('documents.none')} text={t('documents.text')} />}
      {data && data.length > 0 && (
        <ul className={classes.rows}>
          {data.map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </ul>
      )}
      <DepositAny accountId={accountId} />
    </>
  );
}

function DocumentRow({ document: { id, name, kind, uploadedBy, uploadedAt } }: { document: DocumentView }) {
  const { lists } = useReference();
  return (
    <li className={classes.row}>
      <a href={documentHref(id)} download className={classes.rowTitle}>
        {name}
      </a>
      <span className={classes.rowFact}>
        {labelOf(lists['documentKind'], kind)} · {uploadedBy.name} · <DayText day={uploadedAt} />
      </span>
    </li>
  );
}

function DepositAny({ accountId }: { accountId: string }) {
  const { t } = useTranslation('opportunities');
  const { lists } = useReference();
  const [kind, setKind] = useState<DocumentKind>('other');
  return (
    <section className={classes.deposit} aria-labelledby="deposer">
      <h3 id="deposer">{t('documents.deposit')}</h3>
      <Select
        label={t('documents.kind')}
        data={optionsOf(lists['documentKind'])}
        allowDeselect={false}
        value={kind}
        onChange={(value) => setKind((value ?? 'other') as DocumentKind)}
      />
      <DepositForm key={kind} accountId={accountId} kind={kind} onDeposited={() => setKind('other')} />
    </section>
  );
}
