import { useTranslation } from 'react-i18next';
import { useReference } from '../../api/reference';
import classes from './Guide.module.css';

/** "Book des offres" and "Liste des BU", as the catalogue has them now. */
export function FirmCatalogue() {
  const { t } = useTranslation('guide');
  const { offerFamilies, offers, businessUnits } = useReference();
  return (
    <>
      <details className={classes.catalogue}>
        <summary>{t('resources.offers', { count: offers.length })}</summary>
        <dl>
          {offerFamilies.map(({ id, name }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>
                {offers
                  .filter(({ familyId }) => familyId === id)
                  .map((offer) => offer.name)
                  .join(', ')}
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <details className={classes.catalogue}>
        <summary>{t('resources.units', { count: businessUnits.length })}</summary>
        <p>{businessUnits.map(({ name }) => name).join(', ')}</p>
      </details>
    </>
  );
}
