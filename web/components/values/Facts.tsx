import type { ReactNode } from 'react';
import classes from './Facts.module.css';

/** What it is and what it is worth. A fact without value is left out. */
export type Fact = readonly [label: string, value: ReactNode];

/** Facts about a thing, a line each. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <dl className={classes.facts}>
      {known.map(([label, value]) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
