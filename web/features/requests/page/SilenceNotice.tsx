import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { DayInput } from '../../../components/inputs/DayInput';
import { announce } from '../../../components/page/LiveRegion';
import { NoteDialog } from '../../../components/dialogs/NoteDialog';
import { useNow } from '../../../components/values/useNow';
import { formatClock, formatDay } from '../../../format/day';
import { useKeyedActions } from '../../../palette/useKeyedActions';
import { useMoveClosing } from '../api/requestCommands';
import classes from './WaitNotice.module.css';

/** On which day it closes if whoever asked stays silent, and the desk's way to give more time (D19). */
export function SilenceNotice({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const now = useNow();
  const [asked, setAsked] = useState(false);
  const { closesAt, task, permissions } = request;
  const mayMove = closesAt !== null && permissions.some(({ action, allowed }) => action === 'moveClosing' && allowed);
  useKeyedActions(
    t('key.group'),
    mayMove ? [{ id: 'moveClosing', label: t('silence.move'), run: () => setAsked(true) }] : [],
  );
  if (closesAt === null) return null;
  return (
    <section className={classes.wait} aria-labelledby="silence-title">
      <h2 id="silence-title" className={classes.title}>
        {t('silence.title', { when: `${formatDay(closesAt, now)}, ${formatClock(closesAt)}` })}
      </h2>
      <p>{task?.mine === true ? t('silence.mine') : t('silence.desk')}</p>
      {mayMove && (
        <div>
          <Button variant="default" onClick={() => setAsked(true)}>
            {t('silence.move')}
          </Button>
        </div>
      )}
      {asked && <MoveDialog request={request} onClose={() => setAsked(false)} />}
    </section>
  );
}

function MoveDialog({ request, onClose }: { request: RequestView; onClose: () => void }) {
  const { t } = useTranslation('requests');
  const [on, setOn] = useState<string | null>(null);
  const move = useMoveClosing(request.id, () => {
    announce(t('silence.moved'));
    onClose();
  });
  return (
    <NoteDialog
      opened
      onClose={onClose}
      title={t('silence.moveTitle', { number: request.number })}
      consequences={[t('silence.closes'), t('silence.called')]}
      confirmLabel={t('silence.move')}
      confirmDisabled={on === null}
      pending={move.isPending}
      problem={move.error}
      noteLabel={t('silence.reason')}
      noteRequired
      maxLength={500}
      onConfirm={(reason) => on !== null && reason !== undefined && move.mutate({ on, reason })}
    >
      <DayInput label={t('silence.day')} required data-autofocus value={on} onChange={setOn} />
    </NoteDialog>
  );
}
