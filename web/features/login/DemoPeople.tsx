import { Loader, UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DemoPerson } from '../../../contracts/auth';
import { demoPeopleQuery } from '../../api/session';
import { demoPassword, groupByRole } from './demoPeople';
import classes from './LoginPage.module.css';

interface DemoPeopleProps {
  onChoose: (email: string, password: string) => void;
  /** Whose session is being opened. */
  busyEmail: string | null;
}

/** The people of the demo, by role; one click is a session. Absent outside the demo. */
export function DemoPeople({ onChoose, busyEmail }: DemoPeopleProps) {
  const { t } = useTranslation(['login', 'shell']);
  const { data: people = [] } = useQuery(demoPeopleQuery);
  if (people.length === 0) return null;
  return (
    <section className={classes.demo} aria-labelledby="demo-title">
      <h2 id="demo-title" className={classes.demoTitle}>
        {t('login:demo.title')}
      </h2>
      <p className={classes.demoText}>{t('login:demo.text')}</p>
      {groupByRole(people).map(({ role, members }) => (
        <div key={role} className={classes.group}>
          <h3>{t(`shell:role.${role}`)}</h3>
          <ul>
            {members.map((person) => (
              <li key={person.email}>
                <PersonButton
                  person={person}
                  busy={busyEmail === person.email}
                  onClick={() => onChoose(person.email, demoPassword)}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function PersonButton({ person, busy, onClick }: { person: DemoPerson; busy: boolean; onClick: () => void }) {
  return (
    <UnstyledButton className={classes.person} onClick={onClick}>
      <span className={classes.personName}>{person.name}</span>
      <span className={classes.personUnit}>{person.businessUnit}</span>
      {busy ? <Loader size={14} /> : <IconArrowRight size={15} stroke={1.7} aria-hidden="true" />}
    </UnstyledButton>
  );
}
