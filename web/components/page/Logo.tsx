import { Pole } from './Pole';
import classes from './Logo.module.css';

/** The pole and the name; the name alone is read aloud. */
export function Logo({ height = 26 }: { height?: number }) {
  return (
    <span className={classes.logo}>
      <Pole height={height} />
      <span className={classes.name}>Jalon</span>
    </span>
  );
}
