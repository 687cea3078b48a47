import { Button, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageReturnPreview } from '../../../../contracts/stageReturns';
import { returnReasons } from '../../../../domain/processes/stageReturn/announced';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { announce } from '../../../components/page/LiveRegion';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { ReturnEffects } from '../../../components/cases/ReturnEffects';
import { choiceLabel, fieldLabel, whyMissing } from '../../../i18n/said';
import { useAskStageReturn } from '../api/stageReturn';
import { useCheckedSubmit } from './useCheckedSubmit';
import classes from './Dialog.module.css';

interface ReturnFormProps {
  id: string;
  effects: StageReturnPreview['effects'];
  onClose: () => void;
}

const reasons = () => returnReasons.map((value) => ({ value, label: choiceLabel(`stageReturn.reason.${value}`) }));

/** Says all that going back does, then asks why. */
export function ReturnForm({ id, effects, onClose }: ReturnFormProps) {
  const { t } = useTranslation('opportunities');
  const [reason, setReason] = useState<string | null>(null);
  const [explanation, setExplanation] = useState('');
  const ask = useAskStageReturn(id, () => {
    announce(t('return.sent'));
    onClose();
  });
  const { tried, form } = useCheckedSubmit(() => {
    if (reason !== null && explanation.trim() !== '') ask.mutate({ reason, explanation: explanation.trim() });
  });
  const missing = (empty: boolean) => (tried && empty ? whyMissing('missing') : undefined);
  return (
    <form className={classes.form} {...form}>
      <p>{t('return.needsRequest')}</p>
      <ReturnEffects effects={effects} />
      <Select
        label={fieldLabel('stageReturn.reason')}
        required
        allowDeselect={false}
        openOnFocus={false}
        data-autofocus
        data={reasons()}
        value={reason}
        onChange={setReason}
        error={missing(reason === null)}
      />
      <Textarea
        label={fieldLabel('stageReturn.explanation')}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={explanation}
        onChange={(event) => setExplanation(event.currentTarget.value)}
        error={missing(explanation.trim() === '')}
      />
      <ProblemNotice problem={ask.error} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('gate.cancel')}
        </Button>
        <BusyButton type="submit" loading={ask.isPending}>
          {t('return.ask')}
        </BusyButton>
      </div>
    </form>
  );
}
