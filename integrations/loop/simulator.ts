import { startOutsideSimulator } from '../outside/simulator';
import { loopFile } from './wire';

export const startLoopSimulator = () => startOutsideSimulator([{ path: '/files/:id', body: loopFile }]);
