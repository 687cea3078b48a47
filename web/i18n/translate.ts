import { i18n } from './i18n';

/** A text by its full key (`namespace:path`), for functions that are not components. */
export type Translate = (key: string, params?: Record<string, unknown>) => string;

// The typed `t` knows literal keys only; here the key is data, so the completeness test is what holds it.
const untyped = i18n.t as unknown as Translate;

export const translate: Translate = (key, params) => untyped(key, params);
