import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../contracts/documents';
import { labelOf, useReference } from '../../api/reference';
import { DayText } from '../values/DayText';
import { Money } from '../values/Money';
import { DepositForm } from './DepositForm';
import { DocumentLink } from './preview/DocumentLink';
import { DocumentVersions } from './DocumentVersions';
import { useUploads } from './useUploads';
import classes from './Documents.module.css';

type Opened = 'replace' | 'versions' | null;

/** A document in its last version; below it, on demand, the former ones, or the place for the next. */
export function DocumentRow({ document, among }: { document: DocumentView; among: readonly DocumentView[] }) {
  const { t } = useTranslation('cases');
  const [opened, setOpened] = useState<Opened>(null);
  const uploads = useUploads(document.accountId, () => setOpened(null));
  const toggle = (what: Exclude<Opened, null>) => setOpened(opened === what ? null : what);
  const { id, name, accountId, kind, version } = document;
  return (
    <li className={classes.row}>
      <div className={classes.summary}>
        <div className={classes.what}>
          <DocumentLink document={document} among={among} className={classes.name} />
          <DocumentFacts document={document} />
        </div>
        <span className={classes.actions}>
          {version > 1 && (
            <Button
              size="xs"
              variant="subtle"
              aria-expanded={opened === 'versions'}
              aria-label={t('documents.versionsOf', { name })}
              onClick={() => toggle('versions')}
            >
              {t('documents.versions', { count: version })}
            </Button>
          )}
          <Button
            size="xs"
            variant="subtle"
            aria-expanded={opened === 'replace'}
            aria-label={t('documents.replaceOf', { name })}
            onClick={() => toggle('replace')}
          >
            {t('documents.replace')}
          </Button>
        </span>
      </div>
      {opened === 'versions' && <DocumentVersions documentId={id} />}
      {opened === 'replace' && <DepositForm accountId={accountId} kind={kind} replaces={id} uploads={uploads} />}
    </li>
  );
}

function DocumentFacts({
  document: { kind, version, signedOn, signatory, fee, keepUntil, uploadedBy, uploadedAt },
}: {
  document: DocumentView;
}) {
  const { t } = useTranslation('cases');
  const { lists } = useReference();
  return (
    <p className={classes.facts}>
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
        {version > 1 && `${t('documents.version', { version })} · `}
        {uploadedBy.name}, <DayText day={uploadedAt} />
      </span>
    </p>
  );
}
