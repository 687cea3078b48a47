import { lazyRouteComponent } from '@tanstack/react-router';
import { fetched } from './fetched';

/** A page of the router: a chunk of its own. */
export const page: typeof lazyRouteComponent = (load, name) => lazyRouteComponent(() => fetched(load), name);
