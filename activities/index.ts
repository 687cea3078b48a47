export { createAnnouncer } from './announce';
export { createCaseActivities } from './cases';
export { createEffectActivities } from './effects';
export { createRegisterActivities } from './register';
