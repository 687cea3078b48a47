import { useTranslation } from 'react-i18next';
import { whySeen } from '../../../domain/principal/whySeen';
import { useMe } from '../../api/session';
import { listedNames } from '../../format/listedNames';
import classes from './WhySeen.module.css';

interface Props {
  /** The business units that work on the record, its owner's first. */
  units: readonly { id: string; name: string }[];
  /** Whether the 360° profile opens records of its kind. */
  crm: boolean;
}

/** "Pourquoi est-ce que je vois ceci ?": by which right, and who else does; folded away until somebody wonders. */
export function WhySeen({ units, crm }: Props) {
  const { t } = useTranslation(['common', 'shell']);
  const me = useMe();
  const why = whySeen(
    { unitIds: units.map(({ id }) => id), crm },
    { profile: me.profile, ownUnitId: me.businessUnit.id, unitIds: me.businessUnits.map(({ id }) => id) },
  );
  const through = units.find(({ id }) => me.businessUnits.some((mine) => mine.id === id));
  return (
    <details className={classes.why}>
      <summary>{t('common:seen.why')}</summary>
      {why !== null && (
        <p>
          {t(`common:seen.by.${why}`, {
            unit: why === 'own_unit' ? me.businessUnit.name : (through?.name ?? ''),
            roles: me.roles.map((role) => t(`shell:role.${role}`)).join(', '),
          })}
        </p>
      )}
      <p>
        {crm
          ? t('common:seen.others', { units: listedNames(units) })
          : t('common:seen.othersOfUnit', { units: listedNames(units) })}
      </p>
    </details>
  );
}
