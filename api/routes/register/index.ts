import type { Route } from '../../routing/handler';
import { lookUpCompany } from './lookUpCompany';

export const registerRoutes: Route[] = [lookUpCompany];
