import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SearchInput } from '../../components/inputs/SearchInput';
import { PageHeader } from '../../components/page/PageHeader';
import { Empty } from '../../components/page/States';
import { chaptersWith, phaseNames, phases } from './chapters';
import type { Chapter } from './chapters';
import { FirmResources } from './FirmResources';
import classes from './Guide.module.css';

const route = getRouteApi('/shell/guide');

/** The guide in the product: the cycle in four phases, each chapter one link away from the screen where it is done. */
export function GuidePage() {
  const { t } = useTranslation('guide');
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const found = chaptersWith(q ?? '');
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={classes.search} role="search">
        <SearchInput
          label={t('search')}
          placeholder={t('search')}
          value={q}
          onChange={(words) => void navigate({ search: words === undefined ? {} : { q: words }, replace: true })}
        />
      </div>
      {found.length === 0 && <Empty title={t('none')} text={t('noneText')} />}
      {q === undefined && <FirmResources />}
      {phases.map((phase) => {
        const inPhase = found.filter((chapter) => chapter.phase === phase);
        return (
          inPhase.length > 0 && (
            <section key={phase} aria-labelledby={`phase-${phase}`} className={classes.phase}>
              <h2 id={`phase-${phase}`}>{phaseNames[phase]}</h2>
              {inPhase.map((chapter) => (
                <ChapterText key={chapter.id} chapter={chapter} />
              ))}
            </section>
          )
        );
      })}
    </>
  );
}

function ChapterText({ chapter: { id, title, why, steps } }: { chapter: Chapter }) {
  const { t } = useTranslation('guide');
  return (
    <article id={id} className={classes.chapter}>
      <h3>{title}</h3>
      <p className={classes.why}>{why}</p>
      <ol>
        {steps.map(({ text, to }) => (
          <li key={text}>
            {text}{' '}
            {to !== undefined && (
              <Link to={to} aria-label={t('openFor', { step: text })}>
                {t('open')}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </article>
  );
}
