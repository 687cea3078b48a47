import { ActionIcon, Textarea } from '@mantine/core';
import { IconBold, IconHeading, IconItalic, IconList } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { reportStyles, styleOfKey, styleReport } from './styleReport';
import type { ReportStyle } from './styleReport';
import classes from './Interactions.module.css';

interface ReportInputProps {
  label: string;
  value: string;
  onChange: (report: string) => void;
}

const icons = { bold: IconBold, italic: IconItalic, heading: IconHeading, list: IconList } as const;

/** A report as it is written: plain text with a few marks, put in by buttons or by Ctrl+B and Ctrl+I. */
export function ReportInput({ label, value, onChange }: ReportInputProps) {
  const { t } = useTranslation('actions');
  const input = useRef<HTMLTextAreaElement>(null);

  function apply(style: ReportStyle): void {
    const area = input.current;
    if (area === null) return;
    const { text, start, end } = styleReport(
      { text: value, start: area.selectionStart, end: area.selectionEnd },
      style,
    );
    onChange(text);
    // Once the text is there.
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(start, end);
    });
  }

  return (
    <div className={classes.reportInput}>
      <div role="toolbar" aria-label={t('field.reportStyle')} className={classes.reportStyles}>
        {reportStyles.map((style) => {
          const Icon = icons[style];
          return (
            <ActionIcon
              key={style}
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t(`field.style.${style}`)}
              title={t(`field.style.${style}`)}
              onClick={() => apply(style)}
            >
              <Icon size={15} stroke={1.8} aria-hidden="true" />
            </ActionIcon>
          );
        })}
      </div>
      <Textarea
        ref={input}
        label={label}
        description={t('field.reportHint')}
        autosize
        minRows={3}
        maxRows={14}
        maxLength={10_000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          const style = styleOfKey(event);
          if (style === null) return;
          event.preventDefault();
          apply(style);
        }}
      />
    </div>
  );
}
