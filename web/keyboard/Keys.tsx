import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

const shown: Record<string, string> = {
  Enter: 'Entrée',
  ' ': 'Espace',
  Escape: 'Échap',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  'Ctrl+K': 'Ctrl K',
  'Alt+ArrowUp': 'Alt ↑',
  'Alt+ArrowDown': 'Alt ↓',
};

/** "g o" → G puis O, as keys. */
export function Keys({ keys }: { keys: string }) {
  const { t } = useTranslation('common');
  const parts = keys === ' ' ? [' '] : keys.split(' ');
  return (
    <span>
      {parts.map((key, at) => (
        <Fragment key={key}>
          {at > 0 && ` ${t('shortcut.then')} `}
          <kbd>{shown[key] ?? key.toUpperCase()}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
