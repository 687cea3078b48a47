import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ConfirmDialog } from './ConfirmDialog';
import type { ConfirmDialogProps } from './ConfirmDialog';

interface NoteDialogProps extends Omit<ConfirmDialogProps, 'children' | 'onConfirm'> {
  noteLabel: string;
  noteHint?: string;
  noteRequired?: boolean;
  maxLength?: number;
  /** What else is asked, above the note; it has the focus then. */
  children?: ReactNode;
  /** @param note without spaces around it; undefined when nothing was written */
  onConfirm: (note: string | undefined) => void;
}

/** A confirmation that takes a word along. */
export function NoteDialog({
  noteLabel,
  noteHint,
  noteRequired = false,
  maxLength = 2000,
  children,
  onConfirm,
  ...dialog
}: NoteDialogProps) {
  const [note, setNote] = useState('');
  const words = note.trim();
  return (
    <ConfirmDialog
      {...dialog}
      confirmDisabled={dialog.confirmDisabled === true || (noteRequired && words === '')}
      onConfirm={() => onConfirm(words === '' ? undefined : words)}
    >
      {children}
      <Textarea
        label={noteLabel}
        description={noteHint}
        required={noteRequired}
        data-autofocus={children === undefined || undefined}
        autosize
        minRows={2}
        maxLength={maxLength}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
