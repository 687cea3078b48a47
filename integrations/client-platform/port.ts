import type { OutsideAnswer } from '../outside/tell';
import type { PlatformContact } from './wire';

/** What Jalon asks of the client platform: to know the contacts of clients as they are (requirements 86, 88). */
export interface ClientPlatform {
  putContact(key: string, contactId: string, contact: PlatformContact): Promise<OutsideAnswer>;
  removeContact(key: string, contactId: string): Promise<OutsideAnswer>;
}
