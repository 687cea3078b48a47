import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { announce } from '../../../components/page/LiveRegion';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { useSubmitRequest } from '../api/requestCommands';
import { useRefusal } from '../api/useRefusal';
import { goToField } from '../lineAnchor';
import { wizardSteps } from '../requestsSearch';
import type { WizardStep } from '../requestsSearch';
import type { Draft } from '../useDraft';
import classes from './Wizard.module.css';

/** Précédent, Suivant, and at the end the sending itself; what it misses are links to the lines. */
export function StepButtons({ draft, step }: { draft: Draft; step: WizardStep }) {
  const { t } = useTranslation('requests');
  const navigate = useNavigate();
  const { id } = draft.value;
  const submit = useSubmitRequest(id, (request) => {
    announce(t('wizard.sent'));
    void navigate({ to: '/demandes/$id', params: { id: request.id }, replace: true });
  });
  const refusal = useRefusal(draft.value);
  const at = wizardSteps.indexOf(step);
  const previous = wizardSteps[at - 1];
  const next = wizardSteps[at + 1];

  async function go(to: WizardStep): Promise<void> {
    await draft.save();
    await navigate({ to: '/demandes/nouvelle', search: { brouillon: id, etape: to } });
  }

  async function send(): Promise<void> {
    await draft.save();
    submit.mutate(null, { onError: refusal.note });
  }

  // A refused save is shown above and keeps the person where they are.
  const quietly = (task: Promise<void>) => void task.catch(() => undefined);

  return (
    <>
      <ProblemNotice problem={refusal.stands ? submit.error : null} onField={goToField} />
      <div className={classes.buttons}>
        {previous !== undefined && previous !== 'modele' && (
          <Button variant="default" onClick={() => quietly(go(previous))}>
            {t('wizard.previous')}
          </Button>
        )}
        {next !== undefined ? (
          <BusyButton loading={draft.state === 'saving'} onClick={() => quietly(go(next))}>
            {t('wizard.next')}
          </BusyButton>
        ) : (
          <BusyButton loading={submit.isPending} onClick={() => quietly(send())}>
            {t('wizard.send')}
          </BusyButton>
        )}
      </div>
    </>
  );
}
