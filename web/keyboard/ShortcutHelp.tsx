import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../components/dialogs/Modal';
import { Keys } from './Keys';
import { letterKeysEnabled } from './preference';
import { workingGroups } from './registry';
import classes from './ShortcutHelp.module.css';

interface ShortcutHelpProps {
  opened: boolean;
  onClose: () => void;
  /** What else helps on this page. */
  children?: ReactNode;
}

/** The keys that work on this page, read from what the page registered. */
export function ShortcutHelp({ opened, onClose, children }: ShortcutHelpProps) {
  const { t } = useTranslation('common');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcut.title')}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      {children}
      {!letterKeysEnabled() && <p className={classes.notice}>{t('shortcut.disabled')}</p>}
      {opened &&
        workingGroups().map(({ title, shortcuts }) => (
          <section key={title} className={classes.group}>
            <h3 className={classes.title}>{title}</h3>
            <dl className={classes.keys}>
              {shortcuts.map(({ keys, label }) => (
                <div key={keys} className={classes.line}>
                  <dt>{label}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
    </Modal>
  );
}
