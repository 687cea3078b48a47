import classes from './Replaced.module.css';

interface Side {
  /** What a screen reader says before the value, as a stroke through it does for the eyes: « avant ». */
  says: string;
  value: string;
}

interface ReplacedProps {
  label: string;
  /** Undefined where there was nothing. */
  before: Side | undefined;
  after: Side;
}

/** What a field held, struck through, and what it holds instead. */
export function Replaced({ label, before, after }: ReplacedProps) {
  return (
    <span className={classes.replaced}>
      <span>{label}</span>
      {before && (
        <del>
          <span className="sr-only">{before.says} </span>
          {before.value}
        </del>
      )}
      <ins>
        <span className="sr-only">{after.says} </span>
        {after.value}
      </ins>
    </span>
  );
}
