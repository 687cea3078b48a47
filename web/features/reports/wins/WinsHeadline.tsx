import { useTranslation } from 'react-i18next';
import type { Compared, WinsReport } from '../../../../contracts/winsReport';
import { emptyName } from '../../../../domain/french/names';
import { RoundMoney } from '../RoundMoney';
import { Evolution } from './Evolution';
import classes from '../Reports.module.css';

/** "Montant gagné, dont récurrent, dont ponctuel", each with N-1 and its evolution (requirement 237). */
export function WinsHeadline({ report: { total, recurring, oneOff, unsaid } }: { report: WinsReport }) {
  const { t } = useTranslation('reports');
  return (
    <ul className={classes.tiles} aria-label={t('headline.label')}>
      <Tile words={t('wins.total')} won={total} />
      <Tile words={t('wins.recurring')} won={recurring} />
      <Tile words={t('wins.oneOff')} won={oneOff} />
      {(unsaid.count > 0 || unsaid.previous !== null) && <Tile words={t('wins.unsaid')} won={unsaid} />}
    </ul>
  );
}

function Tile({ words, won: { amount, previous, evolution } }: { words: string; won: Compared }) {
  const { t } = useTranslation('reports');
  return (
    <li className={classes.tile}>
      <span>{words}</span>
      <strong>
        <RoundMoney value={amount} />
      </strong>
      <span>
        {t('wins.previous')} {previous === null ? emptyName : <RoundMoney value={previous} />} · {t('wins.evolution')}{' '}
        <Evolution perMille={evolution} />
      </span>
    </li>
  );
}
