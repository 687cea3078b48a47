import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../contracts/documents';
import { deposit, useDeposit } from '../../api/documents';
import type { DocumentKind } from '../../api/documents';
import { labelOf, useReference } from '../../api/reference';
import { FilePick } from '../FilePick';
import { AmountInput } from '../inputs/AmountInput';
import { DayInput } from '../inputs/DayInput';
import { SignatoryInput } from '../inputs/SignatoryInput';
import { ProblemNotice } from '../ProblemNotice';
import classes from './DepositForm.module.css';

interface DepositFormProps {
  accountId: string;
  kind: DocumentKind;
  /** The document whose next version it is; a document of its own unless said. */
  replaces?: string | undefined;
  onDeposited: (document: DocumentView) => void;
}

/** Deposits a document of a known kind on an account; a signed letter says first when, by whom and for how much (D13). */
export function DepositForm({ accountId, kind, replaces, onDeposited }: DepositFormProps) {
  const { t } = useTranslation('cases');
  const { lists } = useReference();
  const [signedOn, setSignedOn] = useState<string | null>(null);
  const [signatory, setSignatory] = useState('');
  const [fee, setFee] = useState<string | null>(null);
  const command = useDeposit(accountId, onDeposited);
  const name = labelOf(lists['documentKind'], kind);
  const isLetter = kind === 'engagement_letter';
  const incomplete = isLetter && (signedOn === null || signatory.trim() === '' || fee === null);
  const letter = signedOn !== null && fee !== null && isLetter ? { signedOn, signatory: signatory.trim(), fee } : {};

  return (
    <div className={classes.form}>
      {isLetter && (
        <div className={classes.letter}>
          <DayInput label={t('letter.signedOn')} required value={signedOn} onChange={setSignedOn} />
          <SignatoryInput accountId={accountId} label={t('letter.signatory')} value={signatory} onChange={setSignatory} />
          <AmountInput label={t('letter.fee')} required value={fee} onChange={setFee} />
        </div>
      )}
      <FilePick
        label={replaces === undefined ? t('file.deposit', { kind: name }) : t('file.replace', { kind: name })}
        disabled={incomplete}
        pending={command.isPending}
        onPick={(file) => command.mutate(deposit(file, { kind, ...letter }, replaces))}
      />
      <ProblemNotice problem={command.error} />
    </div>
  );
}
