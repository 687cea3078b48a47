import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { useReference } from '../../api/reference';
import { ConfirmDialog } from './ConfirmDialog';
import classes from './RefuseDialog.module.css';

export interface Refusal {
  reasonCodes: string[];
  comment?: string;
}

interface RefuseDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  consequences: readonly string[];
  confirmLabel: string;
  onRefuse: (refusal: Refusal) => void;
  pending: boolean;
  problem: Problem | null;
}

/** A refusal says why in codes, so that it can be counted, and in words, so that it can be understood. */
export function RefuseDialog({ onRefuse, ...dialog }: RefuseDialogProps) {
  const { t } = useTranslation('cases');
  const { refusalReasons } = useReference();
  const reasons = refusalReasons.filter((reason) => reason.for === 'decision');
  const [codes, setCodes] = useState<string[]>([]);
  const [comment, setComment] = useState('');
  return (
    <ConfirmDialog
      {...dialog}
      confirmDisabled={codes.length === 0}
      onConfirm={() => onRefuse({ reasonCodes: codes, ...(comment.trim() !== '' && { comment: comment.trim() }) })}
    >
      <Checkbox.Group label={t('refuse.reasons')} value={codes} onChange={setCodes}>
        <div className={classes.reasons}>
          {reasons.map(({ code, label }) => (
            <Checkbox key={code} value={code} label={label} size="sm" />
          ))}
        </div>
      </Checkbox.Group>
      <Textarea
        label={t('refuse.comment')}
        autosize
        minRows={2}
        maxLength={2000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
