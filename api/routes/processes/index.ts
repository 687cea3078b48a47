import type { Route } from '../../routing/handler';
import { readCasePath } from './readCasePath';

export const processRoutes: Route[] = [readCasePath];
