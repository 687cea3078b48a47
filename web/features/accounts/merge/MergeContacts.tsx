import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MergePreview } from '../../../../contracts/merges';
import { DayText } from '../../../components/values/DayText';
import classes from './Merge.module.css';

interface MergeContactsProps {
  preview: MergePreview;
  vaultContactId: string | null;
  onVault: (contactId: string) => void;
}

const movable = ['opportunities', 'requests', 'missions', 'documents', 'interactions', 'sites'] as const;

/** Who and what comes over, who is one person with whom, and who opens the vault where two do today. */
export function MergeContacts({
  preview: { vault, contacts, moves, undoableUntil },
  vaultContactId,
  onVault,
}: MergeContactsProps) {
  const { t } = useTranslation('accounts');
  const coming = movable
    .filter((what) => moves[what] > 0)
    .map((what) => t(`fusion.moves.${what}`, { count: moves[what] }));
  return (
    <section aria-labelledby="fusion-suite">
      <h3 id="fusion-suite">{t('fusion.follows')}</h3>
      <p>{coming.length === 0 ? t('fusion.nothingFollows') : t('fusion.coming', { what: coming.join(', ') })}</p>
      {contacts.length > 0 && (
        <ul className={classes.contacts}>
          {contacts.map(({ id, name, into }) => (
            <li key={id}>
              {into === null ? t('fusion.contactComes', { name }) : t('fusion.contactIs', { name, into })}
            </li>
          ))}
        </ul>
      )}
      {vault.length > 0 && (
        <Radio.Group
          className={classes.field}
          required
          label={t('fusion.vault')}
          description={t('fusion.vaultHint')}
          value={vaultContactId}
          onChange={onVault}
        >
          <div className={classes.values}>
            {vault.map(({ id, name }) => (
              <Radio key={id} value={id} label={name} />
            ))}
          </div>
        </Radio.Group>
      )}
      <p className={classes.quiet}>
        {t('fusion.undoable')} <DayText day={undoableUntil} />
      </p>
    </section>
  );
}
