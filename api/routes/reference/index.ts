import type { Route } from '../../routing/handler';
import { getReference } from './getReference';
import { listPeople } from './listPeople';

export const referenceRoutes: Route[] = [getReference, listPeople];
