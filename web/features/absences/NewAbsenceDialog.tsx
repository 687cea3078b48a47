import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { DayInput } from '../../components/inputs/DayInput';
import { announce } from '../../components/page/LiveRegion';
import { NoteDialog } from '../../components/dialogs/NoteDialog';
import { PersonPicker, type PickedPerson } from '../../components/inputs/PersonPicker';
import { useToday } from '../../components/values/useToday';
import { useRecordAbsence } from './useAbsences';
import classes from './Absences.module.css';

interface NewAbsenceDialogProps {
  /** Whoever heads people writes their absences down too. */
  heads: boolean;
  onClose: () => void;
}

/** From when to when, and who stands in. */
export function NewAbsenceDialog({ heads, onClose }: NewAbsenceDialogProps) {
  const { t } = useTranslation('absences');
  const me = useMe();
  const today = useToday();
  const [person, setPerson] = useState<PickedPerson | null>({ id: me.id, name: me.name });
  const [substitute, setSubstitute] = useState<PickedPerson | null>(null);
  const [startsOn, setStartsOn] = useState<string | null>(null);
  const [endsOn, setEndsOn] = useState<string | null>(null);
  const record = useRecordAbsence(() => {
    announce(t('form.done'));
    onClose();
  });
  const complete = person !== null && substitute !== null && startsOn !== null && endsOn !== null;
  return (
    <NoteDialog
      opened
      onClose={onClose}
      title={t('new')}
      consequences={[t('form.consequence.goes'), t('form.consequence.back'), t('form.consequence.alone')]}
      confirmLabel={t('form.confirm')}
      confirmDisabled={!complete}
      pending={record.isPending}
      problem={record.error}
      noteLabel={t('form.word')}
      noteHint={t('form.wordHint')}
      maxLength={300}
      onConfirm={(word) =>
        complete &&
        record.mutate({
          personId: person.id,
          substituteId: substitute.id,
          startsOn,
          endsOn,
          ...(word !== undefined && { word }),
        })
      }
    >
      {heads && <PersonPicker label={t('form.who')} required value={person} onChange={setPerson} />}
      <div className={classes.days}>
        <DayInput
          label={t('form.from')}
          required
          data-autofocus
          minDate={today}
          value={startsOn}
          onChange={setStartsOn}
        />
        <DayInput label={t('form.to')} required minDate={startsOn ?? today} value={endsOn} onChange={setEndsOn} />
      </div>
      <PersonPicker label={t('form.substitute')} required value={substitute} onChange={setSubstitute} />
    </NoteDialog>
  );
}
