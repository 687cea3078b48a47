import { PasswordInput, TextInput } from '@mantine/core';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLogin } from '../../api/session';
import { BusyButton } from '../../components/inputs/BusyButton';
import { Logo } from '../../components/page/Logo';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { DemoPeople } from './DemoPeople';
import { PoleLine } from './PoleLine';
import classes from './LoginPage.module.css';

export function LoginPage() {
  const { t } = useTranslation('login');
  const router = useRouter();
  const { retour = '/' } = useSearch({ from: '/connexion' });
  const login = useLogin(() => router.history.push(retour));
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');

  function enter(asEmail: string, withPassword: string): void {
    setEmail(asEmail);
    setPassword(withPassword);
    login.mutate({ email: asEmail.trim(), password: withPassword });
  }

  return (
    <main className={classes.page}>
      <title>{t('windowTitle')}</title>
      <section className={classes.entry}>
        <Logo height={32} />
        <h1 className={classes.title}>{t('title')}</h1>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            enter(email, password);
          }}
        >
          <TextInput
            label={t('email')}
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <ProblemNotice problem={login.error} />
          <BusyButton type="submit" loading={login.isPending}>
            {t('enter')}
          </BusyButton>
        </form>
        <PoleLine />
      </section>
      <DemoPeople onChoose={enter} busyEmail={login.isPending ? email : null} />
    </main>
  );
}
