import type { RequestModel } from '../../../../contracts/requests/catalogue';
import { mostUsed } from './mostUsed';

const model = (template: RequestModel['template'], key: string, used: number) =>
  ({ template, key, used }) as RequestModel;

test('each template once, the most made first, the catalogue’s order where it is even, five at most', () => {
  const models = [
    model('acceptance', 'acceptance.new_client', 4),
    model('acceptance', 'acceptance.third_party', 4),
    model('creditNote', 'creditNote', 9),
    model('sepaMandate', 'sepaMandate', 0),
    model('otherRequest', 'otherRequest', 4),
    model('billingChange', 'billingChange', 1),
    model('clientExit', 'clientExit', 0),
  ];
  expect(mostUsed(models).map(({ key }) => key)).toEqual([
    'creditNote',
    'acceptance.new_client',
    'otherRequest',
    'billingChange',
    'sepaMandate',
  ]);
});
