import type { ReactNode } from 'react';
import classes from './Figures.module.css';

interface SectionProps {
  id: string;
  title: string;
  /** What the figures mean, for whoever doubts them. */
  note?: string | undefined;
  children: ReactNode;
}

/** Part of a page of figures, under its heading. */
export function Section({ id, title, note, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id}>{title}</h2>
      {note !== undefined && <p className={classes.note}>{note}</p>}
      {children}
    </section>
  );
}
