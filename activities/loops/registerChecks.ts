/** Beside the processes: at night, accounts are compared with the public register, and what it says otherwise is proposed. */
import type { Knex } from 'knex';
import type { Change } from '../../db/changes';
import {
  checksAtOnce,
  keepRegisterAnswer,
  registerWasSilent,
  takeRegisterChecks,
  type AccountAsked,
  type RegisterState,
} from '../../db/register/check';
import { registeredValues } from '../../domain/account/registered';
import type { RegisterNews } from '../../domain/account/registerDifferences';
import type { CompanyRegister, RegisterAnswer } from '../../integrations/register/port';
import { every } from '../../platform/every';

const lookEveryMs = 5000;
const SILENT_FOR_SECONDS = 600;

export interface RegisterCheckDeps {
  knex: Knex;
  register: CompanyRegister;
  /** Tells open screens, after it was kept. */
  publishChange: (change: Change) => void;
  /** How many accounts a night asks about at most; the product's own measure when not given. */
  aNight?: number;
}

type Answered = Exclude<RegisterAnswer, { kind: 'unavailable' }>;

function read(answer: Answered): { state: RegisterState; news: RegisterNews | null } {
  if (answer.kind === 'unknown') return { state: 'unknown', news: null };
  const { state } = answer.kind === 'found' ? answer.company : answer;
  if (answer.kind === 'notDiffusible')
    return {
      state: state === 'closed' ? state : 'not_diffusible',
      news: { values: {}, state, closedOn: answer.closed, siret: '' },
    };
  const { matchedSite, headOffice, legalName, tradeName, legalFormCode, apeCode, closed } = answer.company;
  // A place that was closed was left for the head office.
  const site = matchedSite?.state === 'active' ? matchedSite : headOffice;
  const { addressLines, postcode, city, siret } = site;
  const values = registeredValues({
    legalName,
    tradeName,
    legalForm: legalFormCode,
    apeCode: apeCode?.code ?? null,
    site: { addressLine: addressLines.join(', ') || null, postcode, city },
  });
  return { state, news: { values, state, closedOn: closed, siret } };
}

/** @returns whether the register answers: a silent one is left alone for a while */
async function check(
  { knex, register, publishChange }: RegisterCheckDeps,
  asked: AccountAsked,
  at: Date,
): Promise<boolean> {
  const answer = await register.lookup(asked.siret === null ? { siren: asked.siren } : { siret: asked.siret });
  if (answer.kind === 'unavailable') {
    const seconds = answer.retryAfterSeconds ?? SILENT_FOR_SECONDS;
    await registerWasSilent(knex, asked, new Date(at.getTime() + seconds * 1000));
    return false;
  }
  const { state, news } = read(answer);
  const changed = await keepRegisterAnswer(knex, asked, at, state, news);
  for (const buId of changed?.buIds ?? [])
    publishChange({ companyId: asked.companyId, buId, topic: 'account', id: asked.id, version: changed?.version ?? 0 });
  return true;
}

/** One after the other, at the pace of the register's client. What is left when it stops is taken up at the next look. */
export async function checkRegister(
  deps: RegisterCheckDeps,
  at: Date,
  onError: (error: unknown) => void,
): Promise<void> {
  for (;;) {
    const taken = await takeRegisterChecks(deps.knex, at, deps.aNight);
    for (const asked of taken) {
      try {
        if (!(await check(deps, asked, at))) return;
      } catch (error) {
        onError(error);
      }
    }
    if (taken.length < checksAtOnce) return;
  }
}

/** @returns stops it, after the look under way */
export function keepRegisterChecks(deps: RegisterCheckDeps, onError: (error: unknown) => void): () => Promise<void> {
  return every(lookEveryMs, () => checkRegister(deps, new Date(), onError), onError);
}
