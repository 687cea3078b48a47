import { useState } from 'react';
import type { MouseEvent } from 'react';
import { documentHref } from '../../../api/documents';
import { PreviewDialog } from './PreviewDialog';
import type { Previewed } from './PreviewDialog';

interface DocumentLinkProps {
  document: Previewed;
  /** Those that one may go on to, this one among them; alone unless said. */
  among?: readonly Previewed[];
  className?: string | undefined;
}

const plain = (event: MouseEvent) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/** The name of a document: opened here by a click or Enter, downloaded by whoever asks the browser for the address itself. */
export function DocumentLink({ document, among = [document], className }: DocumentLinkProps) {
  const [at, setAt] = useState<number | null>(null);
  function open(event: MouseEvent): void {
    if (!plain(event)) return;
    event.preventDefault();
    setAt(
      Math.max(
        0,
        among.findIndex(({ id }) => id === document.id),
      ),
    );
  }
  return (
    <>
      <a
        href={documentHref(document.id)}
        download={document.name}
        className={className}
        aria-haspopup="dialog"
        onClick={open}
      >
        {document.name}
      </a>
      {at !== null && <PreviewDialog documents={among} at={at} onMove={setAt} onClose={() => setAt(null)} />}
    </>
  );
}
