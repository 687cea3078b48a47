import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deposit } from '../../api/documents';
import type { DocumentKind } from '../../api/documents';
import { labelOf, useReference } from '../../api/reference';
import { AmountInput } from '../inputs/AmountInput';
import { DayInput } from '../inputs/DayInput';
import { SignatoryInput } from '../inputs/SignatoryInput';
import { DropZone } from './DropZone';
import { FilePick } from './FilePick';
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

/** Deposits documents of a known kind on an account; a signed letter says first when, by whom and for how much (D13). */
export function DepositForm({ accountId, kind, replaces, multiple = false, uploads }: DepositFormProps) {
  const { t } = useTranslation('cases');
  const { lists } = useReference();
  const [signedOn, setSignedOn] = useState<string | null>(null);
  const [signatory, setSignatory] = useState('');
  const [fee, setFee] = useState<string | null>(null);
  const name = labelOf(lists['documentKind'], kind);
  const isLetter = kind === 'engagement_letter';
  const incomplete = isLetter && (signedOn === null || signatory.trim() === '' || fee === null);
  const letter = signedOn !== null && fee !== null && isLetter ? { signedOn, signatory: signatory.trim(), fee } : {};
  const many = multiple && !isLetter;
  const pick = (files: readonly File[]) =>
    uploads.add((many ? files : files.slice(0, 1)).map((file) => deposit(file, { kind, ...letter }, replaces)));

  return (
    <DropZone className={classes.form} disabled={incomplete} onFiles={pick}>
      {isLetter && (
        <div className={classes.letter}>
          <DayInput label={t('letter.signedOn')} required value={signedOn} onChange={setSignedOn} />
          <SignatoryInput
            accountId={accountId}
            label={t('letter.signatory')}
            value={signatory}
            onChange={setSignatory}
          />
          <AmountInput label={t('letter.fee')} required value={fee} onChange={setFee} />
        </div>
      )}
      <FilePick
        label={replaces === undefined ? t('file.deposit', { kind: name }) : t('file.replace', { kind: name })}
        disabled={incomplete}
        multiple={many}
        onPick={pick}
      />
      <UploadList uploads={uploads} />
    </DropZone>
  );
}
