import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { AbsenceView } from '../../../contracts/absences';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog';
import { DayText } from '../../components/values/DayText';
import { announce } from '../../components/page/LiveRegion';
import { AbsenceWorkList } from './AbsenceWorkList';
import { useCancelAbsence } from './useAbsences';
import classes from './Absences.module.css';

/** One absence: whose, when, who stands in, and what became of the work. */
export function AbsenceEntry({ absence }: { absence: AbsenceView }) {
  const { t } = useTranslation('absences');
  const [shown, { toggle }] = useDisclosure(false);
  const [cancelling, { open, close }] = useDisclosure(false);
  const { startsOn, endsOn, state, word, handed, done, mayCancel } = absence;
  const running = state === 'running';
  const counts = [handed > 0 && t('handed', { count: handed }), done > 0 && t('done', { count: done })].filter(
    (count) => count !== false,
  );
  return (
    <li className={classes.absence} data-state={state}>
      <div className={classes.words}>
        <p className={classes.who}>{sayWho(absence, t)}</p>
        <p className={classes.when}>
          <span className={classes.state} data-state={state}>
            {t(`state.${state}`)}
          </span>
          <span>
            <DayText day={startsOn} />
            {endsOn !== startsOn && (
              <>
                {' '}
                → <DayText day={endsOn} />
              </>
            )}
          </span>
          {counts.map((count) => (
            <span key={count}>{count}</span>
          ))}
        </p>
        {word !== null && <p className={classes.word}>{word}</p>}
        {shown && <AbsenceWorkList absenceId={absence.id} />}
      </div>
      <div className={classes.buttons}>
        {counts.length > 0 && (
          <Button size="compact-sm" variant="subtle" aria-expanded={shown} onClick={toggle}>
            {shown ? t('work.hide') : t('work.show')}
          </Button>
        )}
        {mayCancel && (
          <Button size="xs" variant="default" onClick={open}>
            {running ? t('cancel.return') : t('cancel.open')}
          </Button>
        )}
      </div>
      {cancelling && <CancelDialog id={absence.id} running={running} onClose={close} />}
    </li>
  );
}

function sayWho(
  { mine, substituteIsMe, person, substitute }: AbsenceView,
  t: ReturnType<typeof useTranslation<'absences'>>['t'],
): string {
  if (mine) return t('replacedBy', { name: substitute.name });
  return substituteIsMe
    ? t('youReplace', { name: person.name })
    : t('of', { name: person.name, substitute: substitute.name });
}

function CancelDialog({ id, running, onClose }: { id: string; running: boolean; onClose: () => void }) {
  const { t } = useTranslation('absences');
  const cancel = useCancelAbsence(() => {
    announce(t('cancel.done'));
    onClose();
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={running ? t('cancel.returnTitle') : t('cancel.title')}
      consequences={[running ? t('cancel.returnConsequence') : t('cancel.consequence')]}
      confirmLabel={running ? t('cancel.returnConfirm') : t('cancel.confirm')}
      pending={cancel.isPending}
      problem={cancel.error}
      onConfirm={() => cancel.mutate(id)}
    />
  );
}
