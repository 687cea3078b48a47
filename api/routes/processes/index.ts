import type { Route } from '../../routing/handler';
import { readCaseEvidence } from './readCaseEvidence';
import { readCasePath } from './readCasePath';

export const processRoutes: Route[] = [readCasePath, readCaseEvidence];
