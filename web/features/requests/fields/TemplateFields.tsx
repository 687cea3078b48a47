import { Fragment } from 'react';
import { isAsked } from '../../../../domain/templates/field';
import type { TemplateField } from '../../../../domain/templates/field';
import { templates } from '../../../../domain/templates/registry';
import type { RequestView } from '../../../../contracts/requests/request';
import { sayProvenance } from '../../../i18n/said';
import { sectionName } from '../requestFieldLabel';
import { FieldInput } from './FieldInput';
import classes from './Fields.module.css';

interface TemplateFieldsProps {
  request: Pick<RequestView, 'template' | 'fields' | 'provenance' | 'account' | 'people'>;
  onChange: (field: string, value: string) => void;
}

/** The form of a template, made from its definition: what it asks, in its order, with where a value comes from. */
export function TemplateFields({ request, onChange }: TemplateFieldsProps) {
  const { template, fields, provenance, people } = request;
  const from = ({ key }: TemplateField) => {
    const found = provenance.find((one) => one.field === key);
    return found && sayProvenance(found.from);
  };
  return (
    <div className={classes.fields}>
      {templates[template].fields
        .filter((field) => isAsked(field, fields))
        .map((field, index, asked) => (
          <Fragment key={field.key}>
            {field.section !== undefined && field.section !== asked[index - 1]?.section && (
              <h3 className={classes.section}>{sectionName(template, field.section)}</h3>
            )}
            <FieldInput
              template={template}
              field={field}
              value={fields[field.key] ?? ''}
              from={from(field)}
              accountId={request.account.id}
              people={people}
              onChange={(value) => onChange(field.key, value)}
            />
          </Fragment>
        ))}
    </div>
  );
}
