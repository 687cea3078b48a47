import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { sessionQuery } from '../api/session';
import { returnPath } from './returnPath';
import { Shell } from './Shell';

/** The shell for whoever is logged in; when the session ends meanwhile, the login page, then back here. */
export function SessionGuard() {
  const { data: me } = useQuery(sessionQuery);
  return me === null ? <ToLogin /> : <Shell />;
}

/** Leaves once, and remembers from where: while the login page is fetched the address is already its own. */
function ToLogin() {
  const router = useRouter();
  const [left] = useState(() => returnPath(router.state.location.href));
  useEffect(() => {
    void router.navigate({ to: '/connexion', search: left === '/' ? {} : { retour: left }, replace: true });
  }, [router, left]);
  return null;
}
