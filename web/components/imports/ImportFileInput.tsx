import { FileInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface ImportFileInputProps {
  label: string;
  description: string;
  placeholder: string;
  value: File | null;
  onChange: (file: File | null) => void;
  disabled?: boolean;
}

/** The file that is imported: a workbook or CSV, which may be taken out again. */
export function ImportFileInput(props: ImportFileInputProps) {
  const { t } = useTranslation('common');
  return (
    <FileInput
      {...props}
      accept=".csv,.xlsx,text/csv"
      clearable
      clearButtonProps={{ 'aria-label': t('input.clear') }}
      data-autofocus
    />
  );
}
