import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { fr } from './resources';
import { setAllInFrench } from './typography';

/** One instance for the application and its tests. Resources are part of the bundle: nothing is fetched, `t` is ready at once. */
export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: 'fr',
  fallbackLng: 'fr',
  resources: { fr: setAllInFrench(fr) },
  ns: Object.keys(fr),
  defaultNS: 'common',
  initAsync: false,
  returnNull: false,
  interpolation: { escapeValue: false },
});
