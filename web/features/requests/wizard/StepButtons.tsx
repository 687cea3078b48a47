import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../components/LiveRegion';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useSubmitRequest } from '../api/requestCommands';
import { goToField } from '../lineAnchor';
import { wizardSteps } from '../requestsSearch';
import type { WizardStep } from '../requestsSearch';
import type { Draft } from './useDraft';
import classes from './Wizard.module.css';

/** Précédent, Suivant, and at the end the sending itself; what it misses are links to the lines. */
export function StepButtons({ draft, step }: { draft: Draft; step: WizardStep }) {
  const { t } = useTranslation('requests');
  const navigate = useNavigate();
  const { id } = draft.value;
  const submit = useSubmitRequest((request) => {
    announce(t('wizard.sent'));
    void navigate({ to: '/demandes/$id', params: { id: request.id }, replace: true });
  });
  // What a refusal named may have been filled since.
  const [sentVersion, setSentVersion] = useState<number>();
  const refusal = sentVersion === draft.value.version ? submit.error : null;
  const at = wizardSteps.indexOf(step);
  const previous = wizardSteps[at - 1];
  const next = wizardSteps[at + 1];

  async function go(to: WizardStep): Promise<void> {
    await draft.save();
    await navigate({ to: '/demandes/nouvelle', search: { brouillon: id, etape: to } });
  }

  async function send(): Promise<void> {
    const { version } = await draft.save();
    setSentVersion(version);
    submit.mutate(id);
  }

  // A refused save is shown above and keeps the person where they are.
  const quietly = (task: Promise<void>) => void task.catch(() => undefined);

  return (
    <>
      <ProblemNotice problem={refusal} onField={goToField} />
      <div className={classes.buttons}>
        {previous !== undefined && previous !== 'modele' && (
          <Button variant="default" onClick={() => quietly(go(previous))}>
            {t('wizard.previous')}
          </Button>
        )}
        {next !== undefined ? (
          <Button loading={draft.state === 'saving'} onClick={() => quietly(go(next))}>
            {t('wizard.next')}
          </Button>
        ) : (
          <Button loading={submit.isPending} onClick={() => quietly(send())}>
            {t('wizard.send')}
          </Button>
        )}
      </div>
    </>
  );
}
