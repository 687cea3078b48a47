import actions from './fr/actions.json';
import accounts from './fr/accounts.json';
import audit from './fr/audit.json';
import cases from './fr/cases.json';
import common from './fr/common.json';
import desk from './fr/desk.json';
import incidents from './fr/incidents.json';
import login from './fr/login.json';
import notifications from './fr/notifications.json';
import opportunities from './fr/opportunities.json';
import requests from './fr/requests.json';
import review from './fr/review.json';
import said from './fr/said.json';
import sales from './fr/sales.json';
import shell from './fr/shell.json';
import tasks from './fr/tasks.json';
import today from './fr/today.json';
import tracking from './fr/tracking.json';

/** One namespace per feature; `common` holds what more than one feature says, `said` what the server says by key. */
export const fr = { accounts, actions, audit, cases, common, desk, incidents, login, notifications, opportunities, requests, review, said, sales, shell, tasks, today, tracking };
