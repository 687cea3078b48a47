import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { optionsOf, useReference } from '../../../api/reference';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { DayInput } from '../../../components/inputs/DayInput';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { useToday } from '../../../components/values/useToday';
import { fieldLabel, whyMissing } from '../../../i18n/said';
import { addDays } from '../../../../domain/dates/businessDate';
import { useMove } from '../api/commands';
import type { Stage } from '../api/opportunity';
import { LossRequestNotice } from './LossRequestNotice';
import { useCheckedSubmit } from './useCheckedSubmit';
import { FormDialog } from './FormDialog';
import classes from './Dialog.module.css';

interface LossDialogProps {
  subject: { id: string; number: string; name: string; stage: Stage; account: { name: string } };
  /** `true` once the server has marked it as lost. */
  onClose: (lost: boolean) => void;
}

/** "Marquer l'opportunité comme perdue": why and when, the comment is free (requirements 187-188). */
export function LossDialog({ subject, onClose }: LossDialogProps) {
  const { t } = useTranslation('opportunities');
  const { number, name, account } = subject;
  return (
    <FormDialog onClose={() => onClose(false)} title={t('loss.title')}>
      <p className={classes.about}>{t('gate.about', { number, account: account.name, name })}</p>
      {subject.stage === 'proposition' ? (
        <LossRequestNotice opportunityId={subject.id} onCancel={() => onClose(false)} />
      ) : (
        <LossForm id={subject.id} onClose={onClose} />
      )}
    </FormDialog>
  );
}

function LossForm({ id, onClose }: { id: string; onClose: (lost: boolean) => void }) {
  const { t } = useTranslation('opportunities');
  const { lists } = useReference();
  const today = useToday();
  const [lossReason, setLossReason] = useState<string | null>(null);
  const [lostOn, setLostOn] = useState<string | null>(today);
  const [comment, setComment] = useState('');
  const [competitor, setCompetitor] = useState('');
  const [reviveOn, setReviveOn] = useState<string | null>(null);
  const { mutate: move, isPending, error } = useMove();

  function lose(): void {
    if (lossReason === null || lostOn === null) return;
    const said = {
      ...(comment.trim() !== '' && { comment: comment.trim() }),
      ...(competitor.trim() !== '' && { competitor: competitor.trim() }),
      ...(reviveOn !== null && { reviveOn }),
    };
    move({ id, to: 'lost', lossReason, lostOn, ...said }, { onSuccess: () => onClose(true) });
  }

  const { tried, form } = useCheckedSubmit(lose);
  const missing = (value: string | null) => (tried && value === null ? whyMissing('missing') : undefined);

  return (
    <form className={classes.form} {...form}>
      <Select
        label={fieldLabel('opportunity.lossReason')}
        required
        searchable
        openOnFocus={false}
        data-autofocus
        data={optionsOf(lists['lossReason'])}
        value={lossReason}
        onChange={setLossReason}
        error={missing(lossReason)}
      />
      <DayInput
        label={fieldLabel('opportunity.lostOn')}
        required
        maxDate={today}
        value={lostOn}
        onChange={setLostOn}
        error={missing(lostOn)}
      />
      <TextInput
        label={fieldLabel('opportunity.competitor')}
        description={t('loss.competitorHint')}
        maxLength={200}
        value={competitor}
        onChange={(event) => setCompetitor(event.currentTarget.value)}
      />
      <DayInput
        label={fieldLabel('opportunity.reviveOn')}
        description={t('loss.reviveHint')}
        minDate={addDays(today, 1)}
        value={reviveOn}
        onChange={setReviveOn}
      />
      <Textarea
        label={t('loss.comment')}
        description={t('loss.optional')}
        autosize
        minRows={2}
        maxLength={2000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <ProblemNotice problem={error} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => onClose(false)}>
          {t('gate.cancel')}
        </Button>
        <BusyButton type="submit" loading={isPending}>
          {t('loss.confirm')}
        </BusyButton>
      </div>
    </form>
  );
}
