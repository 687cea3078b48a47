import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateView } from '../../../../contracts/opportunities/next';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { stageName } from '../../../i18n/said';
import { useMove } from '../api/commands';
import { peopleOf, valuesOf } from '../fields/fieldValues';
import { useFieldsForm } from '../fields/useFieldsForm';
import { AcceptanceNotice } from './AcceptanceNotice';
import { GateFields } from './GateFields';
import { missingAcceptance, proposedValues } from './gateFields';
import { useCheckedSubmit } from './useCheckedSubmit';
import { FormDialog } from './FormDialog';
import classes from './Dialog.module.css';

interface GateDialogProps {
  gate: GateView;
  opportunity: OpportunityView;
  /** `true` once the server has moved it. */
  onClose: (moved: boolean) => void;
}

/** Asks what a stage misses, and only that; what is typed and the move are one save (requirements 122-125, 128). */
export function GateDialog({ gate, opportunity, onClose }: GateDialogProps) {
  const { t } = useTranslation('opportunities');
  const { mutate: move, isPending, error } = useMove();
  const [reason, setReason] = useState('');
  const fields = useFieldsForm({
    base: valuesOf(opportunity),
    proposed: proposedValues(gate),
    people: peopleOf(opportunity),
    // Given up or interrupted, what was typed is there when the move is tried again.
    keptAs: `gate/${opportunity.id}/${gate.to}`,
  });
  const acceptance = missingAcceptance(gate);
  const stage = stageName(gate.to);

  function send(): void {
    const because = reason.trim() === '' ? {} : { reason: reason.trim() };
    move({ id: opportunity.id, to: gate.to, fields: fields.changes, ...because }, { onSuccess: leave });
  }

  function leave(): void {
    fields.reset();
    onClose(true);
  }

  const { tried, form } = useCheckedSubmit(send);

  return (
    <FormDialog onClose={() => onClose(false)} title={t('gate.title')} wide>
      <form className={classes.form} {...form}>
        <p className={classes.about}>
          {t('gate.about', { number: opportunity.number, account: opportunity.account.name, name: opportunity.name })}
        </p>
        {acceptance && <AcceptanceNotice opportunity={opportunity} why={acceptance.why} changes={fields.changes} />}
        <GateFields gate={gate} refused={error?.missing ?? []} opportunity={opportunity} form={fields} tried={tried} />
        {gate.rule === 'needs_reason' && (
          <Textarea
            label={t('gate.reason')}
            required
            autosize
            minRows={2}
            maxLength={500}
            data-autofocus={gate.missing.length === 0 || undefined}
            value={reason}
            error={tried && reason.trim() === '' ? t('gate.reasonMissing') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <ProblemNotice problem={error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => onClose(false)}>
            {t('gate.cancel')}
          </Button>
          <BusyButton type="submit" loading={isPending} disabled={acceptance !== undefined}>
            {gate.rule === 'needs_reason' ? t('gate.goBack', { stage }) : t('gate.go', { stage })}
          </BusyButton>
        </div>
      </form>
    </FormDialog>
  );
}
