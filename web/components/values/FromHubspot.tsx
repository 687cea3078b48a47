import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubspotOrigin } from '../../../contracts/hubspotOrigins';
import { hubspotPropertyName } from '../../../domain/french/hubspot';
import { DayText } from './DayText';
import classes from './FromHubspot.module.css';

/** Which values of the record came from HubSpot; nothing where none did, or before it is known. */
export function FromHubspot({ origins = [] }: { origins: readonly HubspotOrigin[] | undefined }) {
  const { t } = useTranslation('common');
  if (origins.length === 0) return null;
  return (
    <p className={classes.origins}>
      {t('fromHubspot')}{' '}
      {origins.map(({ property, since }, at) => (
        <Fragment key={property}>
          {at > 0 && ', '}
          {hubspotPropertyName(property)} (<DayText day={since} />)
        </Fragment>
      ))}
    </p>
  );
}
