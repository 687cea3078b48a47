import common from './fr/common.json';
import login from './fr/login.json';
import shell from './fr/shell.json';

/** One namespace per feature; `common` holds what more than one feature says. */
export const fr = { common, login, shell };
