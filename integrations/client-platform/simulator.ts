import { startOutsideSimulator } from '../outside/simulator';
import { platformContact } from './wire';

export const startPlatformSimulator = () => startOutsideSimulator([{ path: '/contacts/:id', body: platformContact }]);
