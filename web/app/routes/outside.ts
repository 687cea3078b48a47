import { createRoute } from '@tanstack/react-router';
import { page } from '../page';
import { returnPath } from '../returnPath';
import { root } from './shell';

const login = createRoute({
  getParentRoute: () => root,
  path: '/connexion',
  validateSearch: (search): { retour?: string } => {
    const path = returnPath(search['retour']);
    return path === '/' ? {} : { retour: path };
  },
  component: page(() => import('../../features/login/LoginPage'), 'LoginPage'),
});

const mailAnswer = createRoute({
  getParentRoute: () => root,
  path: '/repondre',
  component: page(() => import('../../features/mailAnswer/MailAnswerPage'), 'MailAnswerPage'),
});

/** Pages without a session. */
export const outsideRoutes = [login, mailAnswer] as const;
