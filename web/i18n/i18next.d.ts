import 'i18next';
import type { fr } from './resources';

/** Makes `t('…')` refuse, at compile time, a key that the French files do not have. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof fr;
    returnNull: false;
  }
}
