import { Button, FileInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import { parseAmount } from '../../../../domain/money/cents';
import { deposit, useDeposit } from '../../../api/documents';
import { LetterReading, readFrom } from '../../../components/documents/letter/LetterReading';
import { useLetter } from '../../../components/documents/letter/useLetter';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { AmountInput } from '../../../components/inputs/AmountInput';
import { DayInput } from '../../../components/inputs/DayInput';
import { SignatoryInput } from '../../../components/inputs/SignatoryInput';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { useToday } from '../../../components/values/useToday';
import { formatMoney } from '../../../format/money';
import { whyMissing } from '../../../i18n/said';
import { useProposalStep } from '../api/proposal';
import { useCheckedSubmit } from '../gate/useCheckedSubmit';
import { FormDialog } from '../gate/FormDialog';
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
  const sign = useProposalStep(proposal, onClose);
  const upload = useDeposit(proposal.account.id, ({ id }) => sign.mutate({ sign: id }));
  const differs = fee !== null && parseAmount(fee) !== parseAmount(proposal.net.amount);

  // Once the letter is deposited, trying again only signs: the same file is not deposited twice.
  function send(): void {
    if (file === null || signedOn === null || fee === null || differs) return;
    const letter = deposit(file, { kind: 'engagement_letter', signedOn, signatory: signatory.trim(), fee });
    const before = upload.variables;
    const same = before?.stamp === letter.stamp && JSON.stringify(before.fields) === JSON.stringify(letter.fields);
    if (upload.data && same) sign.mutate({ sign: upload.data.id });
    else upload.mutate(letter);
  }

  const { tried, form } = useCheckedSubmit(send);
  const missing = (value: unknown) => (tried && !value ? whyMissing('missing') : undefined);

  return (
    <FormDialog onClose={onClose} title={t('sign.title')}>
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
        <ProblemNotice problem={upload.error ?? sign.error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('gate.cancel')}
          </Button>
          <BusyButton type="submit" loading={upload.isPending || sign.isPending}>
            {t('step.sign')}
          </BusyButton>
        </div>
      </form>
    </FormDialog>
  );
}
