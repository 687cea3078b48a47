import { tellOutside, type OutsideOptions } from '../outside/tell';
import type { Loop } from './port';

export function createLoop(options: OutsideOptions): Loop {
  return {
    openFile: (key, accountId, file) =>
      tellOutside(options, { method: 'PUT', path: ['files', accountId], key, body: file }),
  };
}
