import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkFields } from '../../../../contracts/opportunities/bulkChange';
import type { OpportunityCard } from '../../../../contracts/opportunities/card';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { DayInput } from '../../../components/inputs/DayInput';
import { announce } from '../../../components/page/LiveRegion';
import { PersonPicker } from '../../../components/inputs/PersonPicker';
import type { PickedPerson } from '../../../components/inputs/PersonPicker';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { fieldLabel } from '../../../i18n/said';
import { useBulkChange } from '../api/list';
import { FormDialog } from '../gate/FormDialog';
import { useCheckedSubmit } from '../gate/useCheckedSubmit';
import dialog from '../gate/Dialog.module.css';
import { Verdicts } from './Verdicts';

interface BulkDialogProps {
  cards: OpportunityCard[];
  onClose: () => void;
  onDone: () => void;
}

/** A change of many, rehearsed first: each says what would become of it and why not; only those that may are changed. */
export function BulkDialog({ cards, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation('opportunities');
  const [partner, setPartner] = useState<PickedPerson | null>(null);
  const [manager, setManager] = useState<PickedPerson | null>(null);
  const [signatureOn, setSignatureOn] = useState<string | null>(null);
  const rehearsal = useBulkChange();
  const change = useBulkChange();
  const fields: BulkFields = {
    ...(partner && { engagementPartnerId: partner.id }),
    ...(manager && { engagementManagerId: manager.id }),
    ...(signatureOn !== null && { expectedSignatureOn: signatureOn }),
  };
  const asked = { ids: cards.map(({ id }) => id), fields };
  const { form } = useCheckedSubmit(() => rehearsal.mutate({ ...asked, rehearse: true }));
  const possible = rehearsal.data?.filter(({ verdict }) => verdict === 'changes').length ?? 0;

  // What was rehearsed is about other values once one of them changes.
  const retyped =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      rehearsal.reset();
      set(value);
    };

  function done(count: number): void {
    announce(t('bulk.done', { count }));
    onDone();
  }

  return (
    <FormDialog onClose={onClose} title={t('bulk.title', { count: cards.length })} wide>
      <form className={dialog.form} {...form}>
        <PersonPicker
          label={fieldLabel('opportunity.engagementPartnerId')}
          value={partner}
          onChange={retyped(setPartner)}
        />
        <PersonPicker
          label={fieldLabel('opportunity.engagementManagerId')}
          value={manager}
          onChange={retyped(setManager)}
        />
        <DayInput
          label={fieldLabel('opportunity.expectedSignatureOn')}
          value={signatureOn}
          onChange={retyped(setSignatureOn)}
        />
        {rehearsal.data && <Verdicts verdicts={rehearsal.data} />}
        <ProblemNotice problem={rehearsal.error ?? change.error} />
        <div className={dialog.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('gate.cancel')}
          </Button>
          {rehearsal.data === undefined ? (
            <BusyButton type="submit" loading={rehearsal.isPending} disabled={Object.keys(fields).length === 0}>
              {t('bulk.rehearse')}
            </BusyButton>
          ) : (
            <BusyButton
              loading={change.isPending}
              disabled={possible === 0}
              onClick={() =>
                change.mutate(
                  { ...asked, rehearse: false },
                  { onSuccess: (items) => done(items.filter(({ verdict }) => verdict === 'changes').length) },
                )
              }
            >
              {t('bulk.confirm', { count: possible })}
            </BusyButton>
          )}
        </div>
      </form>
    </FormDialog>
  );
}
