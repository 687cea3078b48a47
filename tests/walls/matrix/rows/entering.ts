import type { OperationId } from '../../../../contracts';
import { DEMO_PASSWORD } from '../../../../tools/demo/load';
import { emailOf } from '../../../support/story';
import { claire, marc, type Row } from '../row';

export const enteringRows = {
  login: { by: marc, call: () => Promise.resolve({ body: { email: emailOf(marc), password: DEMO_PASSWORD } }) },
  logout: { by: marc, call: () => Promise.resolve({}) },
  demoPeople: { by: claire, call: () => Promise.resolve({}) },
  me: { by: claire, call: () => Promise.resolve({}) },
  switchProfile: { by: claire, call: () => Promise.resolve({ body: { profile: 'main' } }) },
  getReference: { by: claire, call: () => Promise.resolve({}) },
  getResources: { by: claire, call: () => Promise.resolve({}) },
  listPeople: { by: claire, call: async (find) => ({ query: { id: await find.person('Léa'), limit: '50' } }) },
  lookUpCompany: { by: claire, call: () => Promise.resolve({ params: { identifier: '099999120' } }) },
} satisfies Partial<Record<OperationId, Row>>;
