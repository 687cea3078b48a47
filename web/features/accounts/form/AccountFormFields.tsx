import type { AccountFormProps } from './formProps';
import { GroupFields } from './GroupFields';
import { IdentityFields } from './IdentityFields';
import { NaturalPersonFields } from './NaturalPersonFields';
import { PeopleFields } from './PeopleFields';
import { ReachFields } from './ReachFields';

/** Everything that people write on an account, besides its number. */
export function AccountFormFields(props: AccountFormProps) {
  return (
    <>
      <IdentityFields {...props} />
      <NaturalPersonFields {...props} />
      <GroupFields {...props} />
      <PeopleFields {...props} />
      <ReachFields {...props} />
    </>
  );
}
