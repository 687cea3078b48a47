import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenPdf } from './openPdf';
import classes from './Preview.module.css';

interface PdfPageProps {
  pdf: OpenPdf;
  page: number;
  onFailed: (why: unknown) => void;
}

/** One page, drawn when it comes near; its text is there for whoever does not see it. */
export function PdfPage({ pdf, page, onFailed }: PdfPageProps) {
  const { t } = useTranslation('cases');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState<string | null>(null);
  const failed = useEffectEvent(onFailed);

  useEffect(() => {
    const target = canvas.current;
    if (target === null) return;
    async function draw(on: HTMLCanvasElement): Promise<void> {
      const { bitmap, text: read } = await pdf.draw(page, Math.round(on.clientWidth * window.devicePixelRatio));
      on.width = bitmap.width;
      on.height = bitmap.height;
      on.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
      setText(read);
    }
    const near = new IntersectionObserver(
      (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        draw(target).catch((why: unknown) => failed(why));
      },
      { rootMargin: '600px' },
    );
    near.observe(target);
    return () => near.disconnect();
  }, [pdf, page]);

  return (
    <figure
      className={classes.page}
      aria-label={t('preview.page', { page, pages: pdf.pages })}
      data-drawn={text !== null || undefined}
    >
      <canvas ref={canvas} className={classes.canvas} aria-hidden="true" />
      <p className="sr-only">{text ?? t('preview.opening')}</p>
    </figure>
  );
}
