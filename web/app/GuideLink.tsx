import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { chapterOf } from '../features/guide/chapters';

/** From the help of a page to its chapter of the guide. */
export function GuideLink({ onFollow }: { onFollow: () => void }) {
  const { t } = useTranslation('shell');
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const chapter = chapterOf(pathname);
  return (
    <p>
      <Link to="/guide" {...(chapter && { hash: chapter.id })} onClick={onFollow}>
        {chapter === undefined ? t('guide.open') : t('guide.chapter', { title: chapter.title })}
      </Link>
    </p>
  );
}
