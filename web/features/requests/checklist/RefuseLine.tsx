import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItemView } from '../../../../contracts/requests/checklistItem';
import { optionsOf, useReference } from '../../../api/reference';
import classes from './Checklist.module.css';

interface RefuseLineProps {
  name: string;
  /** How the line stands before the eyes of whoever begins to refuse it. */
  state: ChecklistItemView['state'];
  onRefuse: (why: { reasonCode: string; comment?: string; seenState: ChecklistItemView['state'] }) => void;
  onCancel: () => void;
}

/** A coded reason and a word, asked where the line stands. */
export function RefuseLine({ name, state, onRefuse, onCancel }: RefuseLineProps) {
  const { t } = useTranslation('requests');
  const { refusalReasons } = useReference();
  const [seenState] = useState(state);
  const [reason, setReason] = useState<string | null>(null);
  const [comment, setComment] = useState('');

  return (
    <form
      className={classes.refuse}
      aria-label={t('line.refuseOf', { name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason === null) return;
        onRefuse({ seenState, reasonCode: reason, ...(comment.trim() !== '' && { comment: comment.trim() }) });
      }}
    >
      <Select
        label={t('line.reason')}
        required
        autoFocus
        data={optionsOf(refusalReasons.filter((one) => one.for === 'line'))}
        value={reason}
        onChange={setReason}
      />
      <TextInput
        label={t('line.word')}
        maxLength={1000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <div className={classes.refuseButtons}>
        <Button type="submit" disabled={reason === null}>
          {t('line.refuseConfirm')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('line.cancel')}
        </Button>
      </div>
    </form>
  );
}
