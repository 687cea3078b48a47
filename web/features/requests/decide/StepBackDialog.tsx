import { Radio, Select, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import type { StepBackOffer } from '../../../../contracts/stepsBack';
import { saySteps, sayStepBackEffect } from '../../../../domain/french/stepBack';
import { stepBackReasons } from '../../../../domain/processes/request/stepBackReasons';
import { asProblem } from '../../../api/problem';
import { todoName } from '../../../components/cases/caseWords';
import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import { EffectList } from '../../../components/cases/EffectList';
import { stepsBackQuery, useStepBack } from '../api/stepBack';

interface StepBackDialogProps {
  request: RequestView;
  onClose: () => void;
}

const reasons = stepBackReasons.map(({ code, label }) => ({ value: code, label }));

/** Says what is cancelled, kept and done again before anything is; a list that is no longer true is shown anew. */
export function StepBackDialog({ request, onClose }: StepBackDialogProps) {
  const { t } = useTranslation('requests');
  const offers = useQuery(stepsBackQuery(request.id));
  const [chosen, setChosen] = useState<string | null>(null);
  const [reasonCode, setReasonCode] = useState<string | null>(null);
  const [comment, setComment] = useState('');
  const stepBack = useStepBack(request.id, onClose);
  const open = (offers.data ?? []).filter(({ code }) => code === null);
  const offer = open.find(({ to }) => to === chosen) ?? open.at(-1);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('stepBack.title', { number: request.number })}
      consequences={[]}
      confirmLabel={t('stepBack.confirm')}
      confirmDisabled={offer === undefined || reasonCode === null || comment.trim() === ''}
      pending={stepBack.isPending}
      problem={stepBack.error ?? (offers.error && asProblem(offers.error))}
      onConfirm={() =>
        offer &&
        reasonCode !== null &&
        stepBack.mutate({ to: offer.to, reasonCode, comment: comment.trim(), announced: offer.announced })
      }
    >
      <Stack gap="sm">
        <Radio.Group label={t('stepBack.to')} value={offer?.to ?? ''} onChange={setChosen}>
          <Stack gap="xs" mt="xs">
            {(offers.data ?? []).map((one) => (
              <Radio
                key={one.to}
                value={one.to}
                label={todoName(one.to)}
                disabled={one.code !== null}
                description={whyNot(one, t('stepBack.stays'))}
              />
            ))}
          </Stack>
        </Radio.Group>
        {offer && (
          <EffectList
            effects={offer.announced.effects.map((effect) => ({
              becomes: effect.becomes,
              text: sayStepBackEffect(effect),
            }))}
          />
        )}
        <Select
          label={t('stepBack.reason')}
          data={reasons}
          value={reasonCode}
          onChange={setReasonCode}
          required
          allowDeselect={false}
          data-autofocus
        />
        <Textarea
          label={t('stepBack.comment')}
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmDialog>
  );
}

const whyNot = ({ stays }: StepBackOffer, words: string): string | undefined =>
  stays.length === 0 ? undefined : `${words} ${saySteps(stays)}`;
