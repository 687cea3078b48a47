import { Button, Skeleton } from '@mantine/core';
import { IconBan, IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../../../components/dialogs/Modal';
import type { Macro, MacroRehearsal } from '../../../../contracts/macros';
import { useReference } from '../../../api/reference';
import { AskFirst } from '../../../components/inputs/AskFirst';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { announce } from '../../../components/page/LiveRegion';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { ErrorState } from '../../../components/page/States';
import { stepWords } from './macroWords';
import classes from './Macros.module.css';
import { useDeleteMacro, useMacroRehearsal, useRunMacro } from './useMacros';

interface MacroDialogProps {
  macro: Macro;
  requestId: string;
  onClose: () => void;
}

/** What each step would come to on this request, before anything is done; then all of it, or none. */
export function MacroDialog({ macro, requestId, onClose }: MacroDialogProps) {
  const { t } = useTranslation(['macros', 'common']);
  const rehearsal = useMacroRehearsal(requestId, macro.id);
  const run = useRunMacro(requestId, () => {
    announce(t('macros:done', { name: macro.name }));
    onClose();
  });
  const apply = ({ seen }: MacroRehearsal) =>
    // Somebody changed the request meanwhile: what the macro would come to by now stands there before it is asked again.
    run.mutate({ macroId: macro.id, seen }, { onError: () => void rehearsal.refetch() });
  const remove = useDeleteMacro(onClose);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('macros:named', { name: macro.name })}
      closeButtonProps={{ 'aria-label': t('common:dialog.close') }}
    >
      <div className={classes.form}>
        {rehearsal.isPending && <Skeleton height={120} />}
        {rehearsal.isError && <ErrorState error={rehearsal.error} onRetry={rehearsal.refetch} />}
        {rehearsal.isSuccess && <Steps macro={macro} rehearsal={rehearsal.data} />}
        <ProblemNotice problem={run.error ?? remove.error} />
        <div className={classes.buttons}>
          {macro.mine && (
            <AskFirst
              variant="subtle"
              color="gray"
              label={t('macros:delete')}
              consequence={t('macros:deleteEffect')}
              pending={remove.isPending}
              onSure={() => remove.mutate(macro.id)}
            />
          )}
          <Button variant="default" onClick={onClose}>
            {t('common:dialog.back')}
          </Button>
          <BusyButton
            data-autofocus
            disabled={rehearsal.data?.passes !== true}
            loading={run.isPending}
            onClick={() => rehearsal.data && apply(rehearsal.data)}
          >
            {t('macros:run', { count: macro.steps.length })}
          </BusyButton>
        </div>
      </div>
    </Modal>
  );
}

const signs = { passes: IconCheck, blocked: IconBan, notReached: IconMinus } as const;

function Steps({ macro, rehearsal }: { macro: Macro; rehearsal: MacroRehearsal }) {
  const { t } = useTranslation('macros');
  const reference = useReference();
  return (
    <section aria-live="polite">
      <p className={classes.said}>{rehearsal.passes ? t('passes') : t('blocked')}</p>
      <ol className={classes.steps}>
        {macro.steps.map((step, at) => {
          const { verdict = 'notReached', why = null } = rehearsal.steps[at] ?? {};
          const Sign = signs[verdict];
          return (
            <li key={at} data-verdict={verdict}>
              <Sign size={16} aria-hidden="true" />
              <span>
                <span className="sr-only">{t(`verdict.${verdict}`)} </span>
                {stepWords(step, reference)}
                {why && (
                  <span className={classes.why}>
                    {why.title}. {why.detail}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
