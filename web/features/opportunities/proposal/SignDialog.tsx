import { Button, FileInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import { parseAmount } from '../../../../domain/money/cents';
import { deposit } from '../../../api/documents';
import { LetterReading, readFrom } from '../../../components/documents/letter/LetterReading';
import { useLetter } from '../../../components/documents/letter/useLetter';
import { UploadList } from '../../../components/documents/UploadList';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { AmountInput } from '../../../components/inputs/AmountInput';
import { DayInput } from '../../../components/inputs/DayInput';
import { SignatoryInput } from '../../../components/inputs/SignatoryInput';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { useToday } from '../../../components/values/useToday';
import { formatMoney } from '../../../format/money';
import { whyMissing } from '../../../i18n/said';
import { useCheckedSubmit } from '../gate/useCheckedSubmit';
import { FormDialog } from '../gate/FormDialog';
import { useSigning } from './useSigning';
import classes from '../gate/Dialog.module.css';

interface SignDialogProps {
  proposal: ProposalView;
  onClose: () => void;
}

/** The signed letter goes to the account's documents, and the proposal is signed by it: same amount to the cent (D13). */
export function SignDialog({ proposal, onClose }: SignDialogProps) {
  const { t } = useTranslation('opportunities');
  const today = useToday();
  const signed = useLetter(proposal.account.id);
  const {
    file,
    words: { signedOn, signatory, fee },
  } = signed;
  const signing = useSigning(proposal, onClose);
  const differs = fee !== null && parseAmount(fee) !== parseAmount(proposal.net.amount);

  function close(): void {
    signing.giveUp();
    onClose();
  }

  function send(): void {
    if (file === null || signedOn === null || fee === null || differs) return;
    signed.stop();
    signing.sign(deposit(file, { kind: 'engagement_letter', signedOn, signatory: signatory.trim(), fee }));
  }

  const { tried, form } = useCheckedSubmit(send);
  const missing = (value: unknown) => (tried && !value ? whyMissing('missing') : undefined);

  return (
    <FormDialog onClose={close} title={t('sign.title')}>
      <form className={classes.form} {...form}>
        <FileInput
          label={t('sign.file')}
          placeholder={t('sign.choose')}
          required
          clearable
          data-autofocus
          accept=".pdf,.png,.jpg,.jpeg,.docx"
          value={file}
          onChange={signed.choose}
          error={tried && file === null ? t('sign.fileMissing') : undefined}
        />
        <LetterReading letter={signed} />
        <DayInput
          label={t('sign.signedOn')}
          required
          maxDate={today}
          description={readFrom(signed, 'signedOn')}
          value={signedOn}
          onChange={(day) => signed.write({ signedOn: day })}
          error={missing(signedOn)}
        />
        <SignatoryInput
          accountId={proposal.account.id}
          label={t('sign.signatory')}
          description={readFrom(signed, 'signatory')}
          value={signatory}
          onChange={(name) => signed.write({ signatory: name })}
          error={missing(signatory.trim())}
        />
        <AmountInput
          label={t('sign.fee')}
          description={
            <>
              {t('sign.feeHint', { total: formatMoney(proposal.net) })} {readFrom(signed, 'fee')}
            </>
          }
          required
          value={fee}
          onChange={(amount) => signed.write({ fee: amount })}
          error={differs ? t('sign.feeDiffers', { total: formatMoney(proposal.net) }) : missing(fee)}
        />
        <UploadList uploads={signing.uploads} />
        <ProblemNotice problem={signing.problem} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={close}>
            {t('gate.cancel')}
          </Button>
          <BusyButton type="submit" loading={signing.pending}>
            {t('step.sign')}
          </BusyButton>
        </div>
      </form>
    </FormDialog>
  );
}
