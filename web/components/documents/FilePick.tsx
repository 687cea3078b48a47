import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FilePick.module.css';

interface FilePickProps {
  /** A verb: "Déposer le KBIS". */
  label: string;
  onPick: (files: readonly File[]) => void;
  multiple?: boolean;
  disabled?: boolean;
  /** Endings that are taken, where they are not those of a document; what to say of them goes with it. */
  accept?: string;
  hint?: string;
}

export const acceptedFiles = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.ods';

/** Files chosen with a button; the zone around it takes those that are let fall. */
export function FilePick({
  label,
  onPick,
  multiple = false,
  disabled = false,
  accept = acceptedFiles,
  hint,
}: FilePickProps) {
  const { t } = useTranslation('cases');
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={classes.zone}>
      <input
        ref={input}
        type="file"
        className="sr-only"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again after a refusal.
          event.currentTarget.value = '';
          if (files.length > 0) onPick(files);
        }}
      />
      <Button
        variant="default"
        leftSection={<IconUpload size={15} stroke={1.7} aria-hidden="true" />}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <span className={classes.hint}>{hint ?? (multiple ? t('file.hintMany') : t('file.hint'))}</span>
    </div>
  );
}
