import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FilePick.module.css';

interface FilePickProps {
  /** A verb: "Déposer le KBIS". */
  label: string;
  onPick: (file: File) => void;
  pending?: boolean;
  disabled?: boolean;
}

const accepted = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.ods';

/** One file, chosen with the button or dropped beside it. */
export function FilePick({ label, onPick, pending = false, disabled = false }: FilePickProps) {
  const { t } = useTranslation('cases');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function take(files: FileList | null): void {
    const file = files?.[0];
    if (file !== undefined && !disabled && !pending) onPick(file);
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  function drag(event: DragEvent): void {
    event.preventDefault();
    setOver(true);
  }

  return (
    <div
      className={classes.zone}
      data-over={over || undefined}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        className="sr-only"
        tabIndex={-1}
        aria-label={label}
        accept={accepted}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again after a refusal.
          event.currentTarget.value = '';
        }}
      />
      <Button
        variant="default"
        leftSection={<IconUpload size={15} stroke={1.7} aria-hidden="true" />}
        loading={pending}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <span className={classes.hint}>{t('file.hint')}</span>
    </div>
  );
}
