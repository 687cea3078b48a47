import { useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import classes from './DropZone.module.css';

interface DropZoneProps {
  onFiles: (files: readonly File[]) => void;
  disabled?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

const carriesFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');

/** A part of a page on which files may be let fall; whatever it holds has its own way by keyboard. */
export function DropZone({ onFiles, disabled = false, className, children }: DropZoneProps) {
  const [over, setOver] = useState(false);

  function drag(event: DragEvent): void {
    if (!carriesFiles(event)) return;
    // Let fall beside a zone that is closed, a file would replace the page.
    event.preventDefault();
    event.stopPropagation();
    setOver(!disabled);
  }

  function drop(event: DragEvent): void {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    if (!disabled) onFiles([...event.dataTransfer.files]);
  }

  return (
    <div
      className={[classes.zone, className].filter(Boolean).join(' ')}
      data-over={over || undefined}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  );
}
