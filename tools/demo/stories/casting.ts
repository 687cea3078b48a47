import type { DemoAccount } from '../accounts/cast';
import { dayAfter } from '../moments';
import type { DemoPerson } from '../people/people';
import type { Play } from '../play/play';
import type { Offer } from '../reference/catalogue';
import type { Story } from './story';

export interface Casting {
  /** Days after now; negative when the signature is overdue. */
  expectedInDays: number;
  offerCode?: string;
  hundredths?: number;
  discountBasisPoints?: number;
  /** An account that the firm works with and has accepted, or will on the way; the others are still being won. */
  workedWith?: boolean;
  /** The one of the business unit's clients that leaves: nothing else is sold to it. */
  leaving?: boolean;
  /** One of the first partner's, who opens the demo. */
  forLead?: boolean;
}

/** Accounts of each business unit with which proposals are made: the others only begin. */
const WORKED_WITH = 2;

/** Most opportunities are bookkeeping and a few studies; each code stands as often as it is sold. */
const sold = [
  'EC_CPTA',
  'EC_CPTA',
  'EC_CPTA',
  'EC_SITU',
  'EC_IFI',
  'BP_PREV',
  'BP_PREV',
  'EVAL_TIT',
  'RES_TRES',
  'RH_ACC',
  'RH_AUDIT',
  'RETR_BIL',
  'RSE_DIAG',
  'RSE_CARB',
  'DIGI_FACT',
  'DIGI_BI',
  'PATR_BIL',
  'ACAD_ABO',
  'JUR_EXC',
  'JUR_CREA',
];

/** Hours of the first line, in hundredths; offers sold at a flat price have one unit. */
function hoursOf(offer: Offer, play: Play): number {
  if (['EC_IFI', 'RETR_BIL', 'ACAD_ABO', 'JUR_EXC', 'JUR_CREA'].includes(offer.code)) return 100;
  return play.chance.between(12, 40) * 100;
}

/** Deals the parts: partners in turn, the first twice as often, each with the customers of their business unit. */
export function createCasting(play: Play, accounts: readonly DemoAccount[]): (wanted: Casting) => Story {
  const { partners, managers, businessSupport } = play.people;
  const [lead] = partners;
  if (!lead) throw new Error('nobody sells');
  const turns = [lead, ...partners];
  const dealt = new Map<string, number>();
  let turn = 0;

  const nextAccount = (partner: DemoPerson, { workedWith = false, leaving = false }: Casting): DemoAccount => {
    const own = accounts.filter((account) => account.bu.id === partner.bu.id);
    if (leaving) return one(own.at(-1), `a client of ${partner.bu.name} that leaves`);
    const choices = workedWith ? own.slice(0, WORKED_WITH) : own.slice(WORKED_WITH, -1);
    const deal = `${partner.bu.id} ${workedWith}`;
    const count = dealt.get(deal) ?? 0;
    dealt.set(deal, count + 1);
    return one(choices[count % choices.length], `an account of ${partner.bu.name}`);
  };

  return (wanted) => {
    const { expectedInDays, offerCode, hundredths, discountBasisPoints = 0, forLead = false } = wanted;
    const partner = forLead ? lead : one(turns[(turn += 1) % turns.length], 'a partner');
    const manager = one(
      managers.find((person) => person.bu.id === partner.bu.id),
      'a manager',
    );
    const offer = one(play.reference.offers.get(offerCode ?? play.chance.pick(sold)), 'an offer');
    const agents = businessSupport.filter(
      (person) => person.bu.regionId === partner.bu.regionId && person.roles.includes('business_support'),
    );
    return {
      account: nextAccount(partner, wanted),
      partner,
      manager,
      requester: partner === lead || turn % 2 === 0 ? partner : manager,
      agent: one(agents[turn % agents.length], 'an agent'),
      offer,
      amountCents: play.chance.between(4, 95) * 10_000,
      expectedSignatureOn: dayAfter(play.now, expectedInDays),
      sourceType: play.chance.pick([
        'RESEAU_PRO_PERSO',
        'RESEAU_PRO_PERSO',
        'CLIENT',
        'PRESCRIPTEUR',
        'EVENEMENT',
        'WEB',
        'APPEL_ENTRANT',
      ]),
      hundredths: hundredths ?? hoursOf(offer, play),
      discountBasisPoints,
      id: '',
    };
  };
}

function one<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`the demo lacks ${what}`);
  return found;
}
