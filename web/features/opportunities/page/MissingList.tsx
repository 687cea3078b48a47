import { Link, useParams } from '@tanstack/react-router';
import type { GateView } from '../../../../contracts/opportunities/next';
import { fieldLabel, whyMissing } from '../../../i18n/said';
import { newRequest } from '../newRequest';
import classes from './NextPanel.module.css';

/** What the next gate misses; each line opens what provides it. */
export function MissingList({ missing }: { missing: GateView['missing'] }) {
  return (
    <ul className={classes.missing}>
      {missing.map((one) => (
        <li key={`${one.field} ${one.why}`}>
          <Way {...one} /> <span className={classes.why}>{whyMissing(one.why)}</span>
        </li>
      ))}
    </ul>
  );
}

function Way({ field, label, why }: GateView['missing'][number]) {
  const { id } = useParams({ from: '/shell/opportunites/$id' });
  const name = fieldLabel(label);
  if (why === 'acceptance_not_requested') return <Link {...newRequest('acceptance', id)}>{name}</Link>;
  if (field === 'acceptance') return name;
  return (
    <Link from="/opportunites/$id" search={{ champ: field }} replace>
      {name}
    </Link>
  );
}
