import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { documentKinds } from '../../../domain/account/documents';
import { deposit } from '../../api/documents';
import type { DocumentKind } from '../../api/documents';
import { labelOf, useReference } from '../../api/reference';
import { DepositForm } from './DepositForm';
import { UploadList } from './UploadList';
import type { Uploads } from './useUploads';
import classes from './Documents.module.css';

interface DepositAnyProps {
  accountId: string;
  kind: DocumentKind | null;
  onKind: (kind: DocumentKind | null) => void;
  /** Let fall on the panel before anybody said what they are. */
  unsorted: readonly File[];
  onSorted: (file: File) => void;
  uploads: Uploads;
}

/** Says what a file is, and deposits it. */
export function DepositAny({ accountId, kind, onKind, unsorted, onSorted, uploads }: DepositAnyProps) {
  const { t } = useTranslation('cases');
  const { lists } = useReference();
  const choices = (kinds: readonly DocumentKind[]) =>
    kinds.map((one) => ({ value: one, label: labelOf(lists['documentKind'], one) }));
  return (
    <div className={classes.deposit}>
      <Select
        label={t('documents.kind')}
        placeholder={t('documents.kindPlaceholder')}
        description={t('documents.drop')}
        data={choices(documentKinds)}
        value={kind}
        onChange={(chosen) => onKind(documentKinds.find((one) => one === chosen) ?? null)}
      />
      {kind === null ? (
        <UploadList uploads={uploads} />
      ) : (
        <DepositForm key={kind} accountId={accountId} kind={kind} multiple uploads={uploads} />
      )}
      {unsorted.map((file) => (
        <div key={`${file.name}/${file.size}/${file.lastModified}`} className={classes.unsorted}>
          <Select
            label={file.name}
            placeholder={t('documents.kindPlaceholder')}
            data={choices(unlettered)}
            value={null}
            onChange={(chosen) => {
              const found = unlettered.find((one) => one === chosen);
              if (found === undefined) return;
              onSorted(file);
              uploads.add([deposit(file, { kind: found })]);
            }}
          />
          <Button
            size="xs"
            variant="subtle"
            aria-label={t('upload.dismissOf', { name: file.name })}
            onClick={() => onSorted(file)}
          >
            {t('upload.dismiss')}
          </Button>
        </div>
      ))}
    </div>
  );
}

/** A signed letter has words of its own: it is deposited with its form. */
const unlettered = documentKinds.filter((kind) => kind !== 'engagement_letter');
