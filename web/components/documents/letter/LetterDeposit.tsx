import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { deposit } from '../../../api/documents';
import { labelOf, useReference } from '../../../api/reference';
import { DropZone } from '../DropZone';
import { FilePick } from '../FilePick';
import { UploadList } from '../UploadList';
import type { Uploads } from '../useUploads';
import { LetterFields } from './LetterFields';
import { LetterReading } from './LetterReading';
import { useLetter } from './useLetter';
import classes from './Letter.module.css';

interface LetterDepositProps {
  accountId: string;
  /** The letter whose next version it is; one of its own unless said. */
  replaces?: string | undefined;
  uploads: Uploads;
}

/** Deposits a signed letter on an account: chosen, read, confirmed, then sent with what it says (D13). */
export function LetterDeposit({ accountId, replaces, uploads }: LetterDepositProps) {
  const { t } = useTranslation('cases');
  const { lists } = useReference();
  const letter = useLetter(accountId);
  const { file, words } = letter;
  const kind = labelOf(lists['documentKind'], 'engagement_letter');
  const complete = words.signedOn !== null && words.signatory.trim() !== '' && words.fee !== null;

  function send(): void {
    const { signedOn, signatory, fee } = words;
    if (file === null || signedOn === null || fee === null) return;
    uploads.add([deposit(file, { kind: 'engagement_letter', signedOn, signatory: signatory.trim(), fee }, replaces)]);
    letter.choose(null);
  }

  return (
    <DropZone className={classes.form} onFiles={([first]) => first && letter.choose(first)}>
      {file === null ? (
        <FilePick label={t('letter.choose')} onPick={([first]) => first && letter.choose(first)} />
      ) : (
        <div className={classes.file}>
          <strong>{file.name}</strong>
          <Button size="xs" variant="subtle" onClick={() => letter.choose(null)}>
            {t('letter.chooseAnother')}
          </Button>
        </div>
      )}
      <LetterReading letter={letter} />
      {file !== null && (
        <>
          <LetterFields accountId={accountId} letter={letter} />
          <div>
            <Button disabled={!complete} onClick={send}>
              {replaces === undefined ? t('file.deposit', { kind }) : t('file.replace', { kind })}
            </Button>
          </div>
        </>
      )}
      <UploadList uploads={uploads} />
    </DropZone>
  );
}
