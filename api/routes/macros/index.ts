import type { Route } from '../../routing/handler';
import { deleteMacro, listMacros, saveMacro } from './keeping';
import { rehearseMacro, runMacro } from './running';

export const macroRoutes: Route[] = [listMacros, saveMacro, deleteMacro, rehearseMacro, runMacro];
