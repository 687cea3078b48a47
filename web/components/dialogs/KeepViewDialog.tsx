import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '../../api/problem';
import { ConfirmDialog } from './ConfirmDialog';

interface KeepViewDialogProps {
  title: string;
  confirmLabel: string;
  nameLabel: string;
  /** What was searched for, as a first name. */
  proposed: string;
  /** With whom it may be shared; undefined where nobody is. */
  share: { label: string; hint?: string } | undefined;
  pending: boolean;
  problem: Problem | null;
  onKeep: (name: string, shared: boolean) => void;
  onClose: () => void;
}

/** Keeps what a list shows now under a name, for oneself or for those one works with. */
export function KeepViewDialog({ nameLabel, proposed, share, onKeep, ...dialog }: KeepViewDialogProps) {
  const [name, setName] = useState(proposed);
  const [shared, setShared] = useState(false);
  return (
    <ConfirmDialog
      opened
      consequences={[]}
      confirmDisabled={name.trim() === ''}
      onConfirm={() => onKeep(name.trim(), shared)}
      {...dialog}
    >
      <TextInput
        label={nameLabel}
        required
        data-autofocus
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {share && (
        <Checkbox
          label={share.label}
          description={share.hint}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
      )}
    </ConfirmDialog>
  );
}
