/** The accounts of the demo: which business unit owns each company of the register, and what it is to the firm. */

export interface AccountData {
  siren: string;
  /** First owns it; the others work with it too. */
  bus: string[];
  kind: 'prospect' | 'client';
}

const account = (siren: string, kind: AccountData['kind'], ...bus: string[]): AccountData => ({ siren, kind, bus });

export const accountData: AccountData[] = [
  account('099999120', 'client', 'P11', 'P21'),
  account('099999286', 'client', 'P11'),
  account('099999377', 'prospect', 'P11'),
  account('099999013', 'prospect', 'P11'),
  account('099999088', 'client', 'P11', 'E11'),
  account('099999179', 'prospect', 'P11'),
  account('099999302', 'client', 'P11'),
  account('099999419', 'prospect', 'P12'),
  account('099999278', 'client', 'P12'),
  account('099999062', 'prospect', 'P12'),
  account('099999153', 'client', 'P12'),
  account('099999229', 'prospect', 'P12'),
  account('099999096', 'client', 'P21'),
  account('099999104', 'client', 'P21'),
  account('099999112', 'prospect', 'P21'),
  account('099999211', 'prospect', 'P21'),
  account('099999054', 'client', 'P21'),
  account('099999344', 'prospect', 'P22'),
  account('099999351', 'client', 'P22'),
  account('099999369', 'client', 'P22', 'P11'),
  account('099999336', 'prospect', 'P22'),
  account('099999187', 'prospect', 'P22'),
  account('099999021', 'client', 'E11'),
  account('099999070', 'prospect', 'E11'),
  account('099999005', 'client', 'E11'),
  account('099999260', 'prospect', 'E11', 'E12'),
  account('099999310', 'client', 'E12'),
  account('099999203', 'prospect', 'E12'),
  account('099999401', 'client', 'E12'),
  account('099999245', 'prospect', 'E12'),
  account('099999294', 'client', 'E21'),
  account('099999237', 'prospect', 'E21'),
  account('099999443', 'client', 'E21'),
  account('099999039', 'prospect', 'E21', 'E22'),
  account('099999195', 'client', 'E22'),
  account('099999138', 'prospect', 'E22'),
  account('099999393', 'prospect', 'E22'),
  account('099999385', 'client', 'E22'),
];

/** Accounts of the second company; one of them is a client of the first firm too, and neither may know. */
export const lawFirmAccounts: AccountData[] = [
  account('099999328', 'client', 'L11'),
  account('099999435', 'prospect', 'L11'),
  account('099999120', 'prospect', 'L11'),
];
