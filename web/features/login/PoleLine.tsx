import { useTranslation } from 'react-i18next';
import { Pole } from '../../components/page/Pole';
import classes from './LoginPage.module.css';

const heights = [30, 36, 44, 54, 66];
const planted = 3;

/** What the product is, in one line: poles planted, poles to come. */
export function PoleLine() {
  const { t } = useTranslation('login');
  return (
    <div className={classes.poleLine}>
      <div className={classes.poles} aria-hidden="true">
        {heights.map((height, at) => (
          <Pole key={height} height={height} planted={at < planted} />
        ))}
      </div>
      <p>{t('motto')}</p>
    </div>
  );
}
