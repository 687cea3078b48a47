import { useTranslation } from 'react-i18next';
import { deposit } from '../../api/documents';
import type { DocumentKind } from '../../api/documents';
import { labelOf, useReference } from '../../api/reference';
import { DropZone } from './DropZone';
import { FilePick } from './FilePick';
import { LetterDeposit } from './letter/LetterDeposit';
import { UploadList } from './UploadList';
import type { Uploads } from './useUploads';
import classes from './DepositForm.module.css';

interface DepositFormProps {
  accountId: string;
  kind: DocumentKind;
  /** The document whose next version it is; a document of its own unless said. */
  replaces?: string | undefined;
  /** Several files at once become as many documents. */
  multiple?: boolean;
  uploads: Uploads;
}

/** Deposits documents of a known kind on an account; a signed letter has a form of its own (D13). */
export function DepositForm({ accountId, kind, replaces, multiple = false, uploads }: DepositFormProps) {
  const { t } = useTranslation('cases');
  const { lists } = useReference();
  if (kind === 'engagement_letter')
    return <LetterDeposit accountId={accountId} replaces={replaces} uploads={uploads} />;

  const name = labelOf(lists['documentKind'], kind);
  const pick = (files: readonly File[]) =>
    uploads.add((multiple ? files : files.slice(0, 1)).map((file) => deposit(file, { kind }, replaces)));
  return (
    <DropZone className={classes.form} onFiles={pick}>
      <FilePick
        label={replaces === undefined ? t('file.deposit', { kind: name }) : t('file.replace', { kind: name })}
        multiple={multiple}
        onPick={pick}
      />
      <UploadList uploads={uploads} />
    </DropZone>
  );
}
