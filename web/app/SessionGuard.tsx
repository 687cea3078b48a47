import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from '@tanstack/react-router';
import { sessionQuery } from '../api/session';
import { returnPath } from './returnPath';
import { Shell } from './Shell';

/** The shell for whoever is logged in; when the session ends meanwhile, the login page, then back here. */
export function SessionGuard() {
  const { data: me } = useQuery(sessionQuery);
  const { href } = useLocation();
  if (me === null) return <Navigate to="/connexion" search={{ retour: returnPath(href) }} />;
  return <Shell />;
}
