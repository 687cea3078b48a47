import type { Route } from '../../routing/handler';
import {
  applyManyRegisterDifferences,
  applyRegisterDifferences,
  getRegisterStanding,
  ignoreRegisterDifferences,
  listRegisterDifferences,
} from './differences';
import { lookUpCompany } from './lookUpCompany';

export const registerRoutes: Route[] = [
  lookUpCompany,
  getRegisterStanding,
  listRegisterDifferences,
  applyRegisterDifferences,
  applyManyRegisterDifferences,
  ignoreRegisterDifferences,
];
