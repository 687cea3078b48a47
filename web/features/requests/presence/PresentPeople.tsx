import { useTranslation } from 'react-i18next';
import classes from './Presence.module.css';
import { usePresent, useTellPresence } from './usePresence';

/** Who else is on this request, in words; nothing while nobody is. */
export function PresentPeople({ requestId }: { requestId: string }) {
  const { t } = useTranslation('requests');
  useTellPresence(requestId);
  const present = usePresent(requestId);
  return (
    <span className={classes.present} role="status">
      {present.map(({ id, name, doing }) => (
        <span key={id} className={classes.person} data-writing={doing === 'writing' || undefined}>
          {t(`presence.${doing}`, { name })}
        </span>
      ))}
    </span>
  );
}
