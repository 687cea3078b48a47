import { NativeSelect, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NotificationPreference } from '../../../contracts/notifications';
import { PageHeader } from '../../components/page/PageHeader';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { ErrorState, ListSkeleton } from '../../components/page/States';
import classes from './Notifications.module.css';
import { useChoose, usePreferences } from './useNotifications';

/** By which ways one hears of each kind of thing; each choice is kept at once. */
export function PreferencesPage() {
  const { t } = useTranslation('notifications');
  const preferences = usePreferences();
  return (
    <>
      <PageHeader title={t('settings.title')} facts={t('settings.facts')} />
      {preferences.isPending && <ListSkeleton />}
      {preferences.isError && <ErrorState error={preferences.error} onRetry={preferences.refetch} />}
      {preferences.isSuccess && (
        <table className={classes.settings} aria-label={t('settings.title')}>
          <thead>
            <tr>
              <th scope="col">{t('settings.kind')}</th>
              <th scope="col">{t('settings.inApp')}</th>
              <th scope="col">{t('settings.mail')}</th>
            </tr>
          </thead>
          <tbody>
            {preferences.data.map((preference) => (
              <Choice key={preference.kind} preference={preference} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Why something of it cannot be chosen. */
function whyFixed({
  kind,
  inAppMayBeOff,
  mails,
}: NotificationPreference): readonly ('guards' | 'mustBeHeard' | 'promised')[] {
  if (kind === 'bankDetails') return ['guards'];
  return [...(inAppMayBeOff ? [] : ['mustBeHeard' as const]), ...(mails.length === 1 ? ['promised' as const] : [])];
}

function Choice({ preference }: { preference: NotificationPreference }) {
  const { t } = useTranslation('notifications');
  const choose = useChoose();
  const { kind, inAppMayBeOff, mails } = preference;
  // What was just chosen stands until the server has answered.
  const { inApp, mail } = choose.isPending ? choose.variables : preference;
  const name = t(`kind.${kind}`);
  const fixed = mails.length === 1;
  const why = whyFixed(preference);
  return (
    <tr>
      <th scope="row">
        {name}
        {why.map((reason) => (
          <span key={reason} className={classes.why}>
            {t(`settings.${reason}`)}
          </span>
        ))}
        <ProblemNotice problem={choose.error} />
      </th>
      <td>
        <Switch
          aria-label={t('settings.inAppOf', { kind: name })}
          checked={inApp}
          disabled={!inAppMayBeOff}
          onChange={(event) => choose.mutate({ kind, inApp: event.currentTarget.checked, mail })}
        />
      </td>
      <td>
        <NativeSelect
          aria-label={t('settings.mailOf', { kind: name })}
          value={mail}
          disabled={fixed}
          data={mails.map((value) => ({ value, label: t(`settings.timing.${value}`) }))}
          onChange={(event) => {
            const chosen = mails.find((value) => value === event.currentTarget.value);
            if (chosen) choose.mutate({ kind, inApp, mail: chosen });
          }}
        />
      </td>
    </tr>
  );
}
