import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../../contracts/tasks/task';
import { DayInput } from '../../../components/inputs/DayInput';
import { PersonPicker, type PickedPerson } from '../../../components/inputs/PersonPicker';
import { offeredOutcomes, type BulkDraft } from './bulkActions';

interface BulkFieldsProps {
  draft: BulkDraft;
  tasks: readonly TaskView[];
  onChange: (draft: BulkDraft) => void;
}

/** What an action asks once for all of its tasks. */
export function BulkFields({ draft, tasks, onChange }: BulkFieldsProps) {
  const { t } = useTranslation('desk');
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const { type } = draft;
  const reasonAsked = type === 'reassign' || type === 'due';
  return (
    <>
      {type === 'complete' && (
        <Radio.Group
          label={t('bulk.field.outcome')}
          required
          value={draft.outcome}
          onChange={(outcome) => onChange({ ...draft, outcome })}
        >
          <Stack gap={6} mt={4}>
            {offeredOutcomes(tasks).map((outcome) => (
              <Radio key={outcome} value={outcome} label={t(`bulk.outcome.${outcome}`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {type === 'reassign' && (
        <PersonPicker
          label={t('bulk.field.assignee')}
          required
          data-autofocus
          value={person}
          onChange={(picked) => {
            setPerson(picked);
            onChange({ ...draft, assigneeId: picked?.id ?? null });
          }}
        />
      )}
      {(type === 'followUp' || type === 'due') && (
        <DayInput
          label={t(`bulk.field.${type}`)}
          required
          data-autofocus
          value={draft.day}
          onChange={(day) => onChange({ ...draft, day })}
        />
      )}
      {type !== 'claim' && type !== 'followUp' && (
        <Textarea
          label={reasonAsked ? t('bulk.field.reason') : t('bulk.field.note')}
          description={type === 'release' ? t('bulk.field.noteHint') : undefined}
          required={reasonAsked}
          autosize
          maxLength={500}
          value={draft.reason}
          onChange={(event) => onChange({ ...draft, reason: event.currentTarget.value })}
        />
      )}
    </>
  );
}
