import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { Pole } from './Pole';
import classes from './States.module.css';

/** Rows of the height of a `DataList`. */
export function ListSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <Loading>
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className={classes.row}>
          <Skeleton height={10} width={`${28 + ((at * 13) % 22)}%`} />
          <Skeleton height={10} width="12%" />
          <Skeleton height={10} width="9%" />
        </div>
      ))}
    </Loading>
  );
}

/** A title, a line of facts, then paragraphs. */
export function PageSkeleton() {
  return (
    <Loading>
      <div className={classes.page}>
        <Skeleton height={20} width="32%" />
        <Skeleton height={10} width="48%" />
        <Skeleton height={36} mt={24} />
        <Skeleton height={160} mt={12} />
      </div>
    </Loading>
  );
}

/** Facts in a narrow column: a title, then a line for each. */
export function AsideSkeleton({ blocks = 3 }: { blocks?: number }) {
  return (
    <Loading>
      <div className={classes.aside}>
        {Array.from({ length: blocks }, (_, at) => (
          <div key={at} className={classes.page}>
            <Skeleton height={10} width="28%" />
            <Skeleton height={10} width="82%" />
            <Skeleton height={10} width="64%" />
          </div>
        ))}
      </div>
    </Loading>
  );
}

function Loading({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common');
  return (
    <div role="status" className={classes.late}>
      <span className="sr-only">{t('state.loading')}</span>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}

interface EmptyProps {
  title: string;
  /** What this place is for. */
  text?: string;
  /** One button. */
  action?: ReactNode;
}

export function Empty({ title, text, action }: EmptyProps) {
  return (
    <div className={classes.state}>
      <Pole height={40} planted={false} />
      <p className={classes.title}>{title}</p>
      {text !== undefined && <p className={classes.text}>{text}</p>}
      {action}
    </div>
  );
}

/** What happened, the code to quote, and retry. `onRetry` is a query's `refetch`. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => unknown }) {
  const { t } = useTranslation('common');
  const problem = asProblem(error);
  return (
    <div className={classes.state} role="alert">
      <p className={classes.title}>{problem.title}</p>
      {problem.detail !== '' && <p className={classes.text}>{problem.detail}</p>}
      {onRetry && (
        <Button variant="default" onClick={() => void onRetry()}>
          {t('state.retry')}
        </Button>
      )}
      <p className={classes.code}>{t('state.code', { code: problem.code })}</p>
    </div>
  );
}

/** In the place of a page that exists and that its reader may not see: says whom to ask. */
export function NoRight({ whom }: { whom?: string }) {
  const { t } = useTranslation(['common', 'shell']);
  const title = t('state.noRightTitle');
  return (
    <div className={classes.state}>
      <title>{t('windowTitle', { title })}</title>
      <h1 className={classes.title}>{title}</h1>
      <p className={classes.text}>{t('state.noRightText', { whom: whom ?? t('state.noRightDefault') })}</p>
      <Button component={Link} to="/" variant="default">
        {t('shell:notFound.back')}
      </Button>
    </div>
  );
}
