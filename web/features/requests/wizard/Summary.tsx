import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { Facts } from '../../../components/values/Facts';
import { fieldLabel, templateName } from '../../../i18n/said';
import { isFilled } from '../checklist/lineState';
import { RequestFields } from '../page/RequestFields';
import { OftenReturned } from './OftenReturned';
import classes from './Wizard.module.css';

/** What will be sent, and what is often sent back, before sending. */
export function Summary({ request }: { request: RequestView }) {
  const { t } = useTranslation(['requests', 'cases']);
  const { checklist, template } = request;
  return (
    <aside className={classes.summary} aria-labelledby="summary-title">
      <h2 id="summary-title">{t('requests:summary.title')}</h2>
      <Facts
        facts={[
          [t('requests:summary.template'), templateName(template)],
          [t('requests:fact.account'), request.account.name],
          [t('requests:fact.opportunity'), request.opportunity?.number],
          [t('requests:fact.mission'), request.mission?.number],
          [t('requests:summary.to'), t('requests:summary.group', { name: request.group.name })],
        ]}
      />
      <RequestFields request={request} />
      {checklist.some(({ wants }) => wants !== 'fields') && (
        <ul className={classes.summaryLines}>
          {checklist
            .filter(({ wants }) => wants !== 'fields')
            .map((item) => (
              <li key={item.id} data-filled={isFilled(item) || undefined}>
                {fieldLabel(`checklist.${item.key}`)}
                <span>{isFilled(item) ? t('cases:lineState.given') : t('cases:lineState.toGive')}</span>
              </li>
            ))}
        </ul>
      )}
      <OftenReturned template={template} />
    </aside>
  );
}
