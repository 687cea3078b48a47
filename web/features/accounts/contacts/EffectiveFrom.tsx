import { useTranslation } from 'react-i18next';
import type { ContactView } from '../../../../contracts/accounts/contact';
import { DayText } from '../../../components/values/DayText';
import { useNow } from '../../../components/values/useNow';
import classes from '../tabs/Tabs.module.css';

/** What was entered and does not count yet downstream: it will tomorrow at six (D26). Nothing once it does. */
export function EffectiveFrom({
  contact: { platformFrom, vaultFrom },
}: {
  contact: Pick<ContactView, 'platformFrom' | 'vaultFrom'>;
}) {
  const { t } = useTranslation('accounts');
  const now = useNow();
  const waits = (from: string | null): from is string => from !== null && new Date(from) > now;
  if (!waits(platformFrom) && !waits(vaultFrom)) return null;
  return (
    <span className={classes.quiet}>
      {waits(platformFrom) && (
        <>
          {t('contact.platformFrom')} <DayText day={platformFrom} time />
        </>
      )}
      {waits(platformFrom) && waits(vaultFrom) && <br />}
      {waits(vaultFrom) && (
        <>
          {t('contact.vaultFrom')} <DayText day={vaultFrom} time />
        </>
      )}
    </span>
  );
}
