import { Radio, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../../contracts/tasks/task';
import { DayInput } from '../../../components/inputs/DayInput';
import { PersonPicker, type PickedPerson } from '../../../components/inputs/PersonPicker';
import { offeredOutcomes, type BulkDraft } from './bulkActions';

interface BulkFieldsProps {
  draft: BulkDraft;
  tasks: readonly TaskView[];
  /** Whether internal notes are offered: they are of a desk alone. */
  onTheDesk: boolean;
  onChange: (draft: BulkDraft) => void;
}

/** What an action asks once for all of its tasks. */
export function BulkFields({ draft, tasks, onTheDesk, onChange }: BulkFieldsProps) {
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
      {type === 'message' && <MessageFields draft={draft} onTheDesk={onTheDesk} onChange={onChange} />}
      {type !== 'claim' && type !== 'followUp' && type !== 'message' && (
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

/** To whom it goes, and its words. */
function MessageFields({ draft, onTheDesk, onChange }: Omit<BulkFieldsProps, 'tasks'>) {
  const { t } = useTranslation('desk');
  return (
    <>
      {onTheDesk && (
        <SegmentedControl
          aria-label={t('bulk.field.for')}
          value={draft.visibility}
          onChange={(value) => onChange({ ...draft, visibility: value === 'shared' ? 'shared' : 'internal' })}
          data={[
            { value: 'internal', label: t('bulk.field.internal') },
            { value: 'shared', label: t('bulk.field.shared') },
          ]}
        />
      )}
      <Textarea
        label={t(draft.visibility === 'internal' ? 'bulk.field.noteBody' : 'bulk.field.messageBody')}
        description={t('bulk.field.messageHint')}
        required
        data-autofocus
        autosize
        minRows={3}
        maxRows={12}
        maxLength={5000}
        value={draft.reason}
        onChange={(event) => onChange({ ...draft, reason: event.currentTarget.value })}
      />
    </>
  );
}
