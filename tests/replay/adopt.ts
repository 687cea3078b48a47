/** `npm run replay:adopt`: gives recorded histories that have none their line in the manifest. */
import { adopt } from './manifest';

console.log(adopt().join('\n') || 'nothing new');
