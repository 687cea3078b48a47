import type { OutsideAnswer } from '../outside/tell';
import type { LoopFile } from './wire';

/** What Jalon asks of Loop: to open a client's file, once. Whoever supervises it later is changed there by a person (requirement 85). */
export interface Loop {
  openFile(key: string, accountId: string, file: LoopFile): Promise<OutsideAnswer>;
}
