import { tellOutside, type OutsideOptions } from '../outside/tell';
import type { ClientPlatform } from './port';

export function createClientPlatform(options: OutsideOptions): ClientPlatform {
  return {
    putContact: (key, contactId, contact) =>
      tellOutside(options, { method: 'PUT', path: ['contacts', contactId], key, body: contact }),
    removeContact: (key, contactId) => tellOutside(options, { method: 'DELETE', path: ['contacts', contactId], key }),
  };
}
