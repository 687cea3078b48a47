import { Skeleton } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requestBytes } from '../../../api/client';
import { openPdf } from './openPdf';
import type { OpenPdf } from './openPdf';
import { PdfPage } from './PdfPage';
import classes from './Preview.module.css';

interface PdfPreviewProps {
  /** Of the file, below /api/v1. */
  path: string;
  onFailed: (why: unknown) => void;
}

/** The pages of a PDF as pixels. It is read in a frame without origin; what stands here is only ever an image and its text. */
export function PdfPreview({ path, onFailed }: PdfPreviewProps) {
  const { t } = useTranslation('cases');
  const [frame, setFrame] = useState<Window | null>(null);
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const failed = useEffectEvent(onFailed);
  useEffect(() => {
    if (frame === null) return;
    const gone = new AbortController();
    let opened: OpenPdf | null = null;
    requestBytes({ path, signal: gone.signal })
      .then((bytes) => openPdf(frame, bytes))
      .then((one) => {
        opened = one;
        if (gone.signal.aborted) one.close();
        else setPdf(one);
      })
      .catch((why: unknown) => {
        if (!gone.signal.aborted) failed(why);
      });
    return () => {
      gone.abort();
      opened?.close();
    };
  }, [path, frame]);

  return (
    <>
      <iframe
        className={classes.reader}
        src="/apercu.html"
        sandbox="allow-scripts"
        title={t('preview.reader')}
        tabIndex={-1}
        aria-hidden="true"
        onLoad={(event) => setFrame(event.currentTarget.contentWindow)}
      />
      {pdf === null && <Skeleton height="70vh" aria-label={t('preview.opening')} />}
      {pdf !== null &&
        Array.from({ length: pdf.pages }, (_, at) => <PdfPage key={at} pdf={pdf} page={at + 1} onFailed={onFailed} />)}
    </>
  );
}
