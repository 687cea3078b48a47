import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from '../page/States';

interface NothingMatchesProps {
  /** What was looked for: "Aucune mission ne répond à ces filtres". */
  title: string;
  text?: string;
  onClear: () => void;
}

/** There are rows, none of them under these filters: one press takes the filters away. */
export function NothingMatches({ title, text, onClear }: NothingMatchesProps) {
  const { t } = useTranslation('common');
  return (
    <Empty
      title={title}
      {...(text !== undefined && { text })}
      action={
        <Button variant="default" onClick={onClear}>
          {t('filters.clear')}
        </Button>
      }
    />
  );
}
