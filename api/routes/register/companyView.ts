import type { RegisterAnswerView } from '../../../contracts/register';
import { registeredValues } from '../../../domain/account/registered';
import { legalFormLabel, legalStructureOf } from '../../../domain/identity/legalForm';
import { proposeVatNumber } from '../../../domain/identity/vat';
import type { RegisterAnswer, RegisteredCompany } from '../../../integrations/register/port';
import { sealRegister } from './seal';

type CompanyView = NonNullable<RegisterAnswerView['company']>;

const nothing = { company: null, retryAfterSeconds: null, seal: null };

/** The register's answer for the form. A register that is away is an answer too: the person goes on by hand. */
export function answerView(answer: RegisterAnswer, secret: string): RegisterAnswerView {
  switch (answer.kind) {
    case 'found': {
      const company = companyView(answer.company);
      return {
        ...nothing,
        outcome: 'found',
        company,
        seal: sealRegister(secret, { siren: company.siren, values: registeredValues(company) }),
      };
    }
    case 'unknown':
      return { ...nothing, outcome: 'unknown' };
    case 'notDiffusible':
      return { ...nothing, outcome: 'not_diffusible' };
    case 'unavailable':
      return { ...nothing, outcome: 'unavailable', retryAfterSeconds: answer.retryAfterSeconds ?? null };
  }
}

function companyView(company: RegisteredCompany): CompanyView {
  const site = company.matchedSite ?? company.headOffice;
  const [registered] = company.vatNumbers;
  return {
    siren: company.siren,
    legalName: company.legalName,
    tradeName: company.tradeName,
    legalForm: company.legalFormCode,
    legalFormLabel: legalFormLabel(company.legalFormCode),
    legalStructure: legalStructureOf(company.legalFormCode) ?? 'legal_person',
    apeCode: company.apeCode?.code ?? null,
    apeNomenclature: company.apeCode?.nomenclature ?? null,
    state: company.state,
    site: {
      siret: site.siret,
      headOffice: site.headOffice,
      addressLine: site.addressLines.join(', ') || null,
      postcode: site.postcode,
      city: site.city,
    },
    // Computed, it waits for a confirmation: not every company has a VAT number.
    vat:
      registered === undefined
        ? { number: proposeVatNumber(company.siren).number, confirmed: false }
        : { number: registered, confirmed: true },
  };
}
