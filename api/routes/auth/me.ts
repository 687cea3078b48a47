import { operations } from '../../../contracts';
import { meView } from '../../auth/meView';
import { bind } from '../../routing/bind';

export const me = bind(operations.me, async ({ person, deps }) => ({ body: await meView(deps.pool, person) }));
