import { Datetime } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { leesInvoer, nu, toonInvoer, type Invoer } from './datuminvoer';
import { beschreven, hulpEnFouten, klasse, ster, type VeldProps } from './veld';

/**
 * A date, or a date with a time, typed the Dutch way whatever the language of the browser. Text boxes instead of a
 * calendar: the moments that staff enter are known to them, and a date picker is a trap for the keyboard.
 */
export function Datumveld(props: VeldProps) {
  const { field, domId, value, errors, disabled, readonly, onChange, onBlur, onFocus } = props;
  const metTijd = field.subtype === 'datetime';
  const [invoer, zetInvoer] = useState<Invoer>(() => toonInvoer(value, metTijd));
  useEffect(() => {
    // A value from outside, such as of the next row when one was removed; what is being typed stays as typed.
    if (leesInvoer(invoer, metTijd) !== (value ?? null)) zetInvoer(toonInvoer(value, metTijd));
  }, [value, metTijd]);
  const wijzig = (nieuw: Invoer) => {
    zetInvoer(nieuw);
    onChange({ value: leesInvoer(nieuw, metTijd) });
  };
  /** Going from the date to the time is not leaving the field. */
  const verlaat = ({ currentTarget, relatedTarget }: { currentTarget: HTMLElement; relatedTarget: EventTarget | null }) => {
    if (!(relatedTarget instanceof Node && currentTarget.closest('fieldset')?.contains(relatedTarget))) onBlur();
  };
  const vak = (id: string, label: string, deel: keyof Invoer, lengte: number) =>
    h(
      'div',
      { class: 'mr-datum-deel' },
      h('label', { class: 'fjs-form-field-label', for: id }, label),
      h(
        'div',
        { class: 'fjs-input-group' },
        h('input', {
          id,
          class: 'fjs-input',
          type: 'text',
          inputMode: 'numeric',
          autoComplete: 'off',
          size: lengte,
          maxLength: 20,
          value: invoer[deel],
          disabled,
          readOnly: readonly,
          required: field.validate?.required,
          'aria-invalid': errors.length > 0,
          'aria-describedby': beschreven(props),
          onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
            wijzig({ ...invoer, [deel]: currentTarget.value }),
          onBlur: verlaat,
          onFocus,
        }),
      ),
    );
  return h(
    'fieldset',
    { class: klasse(props, 'mr-antwoorden') },
    h('legend', { class: 'fjs-form-field-label' }, h('span', { class: 'fjs-label-content' }, field.dateLabel, ster(props))),
    h(
      'div',
      { class: 'mr-datum' },
      vak(domId, 'Datum (dd-mm-jjjj)', 'datum', 12),
      metTijd && vak(`${domId}-tijd`, 'Tijd (uu:mm)', 'tijd', 6),
      metTijd &&
        !disabled &&
        !readonly &&
        h('button', { type: 'button', class: 'mr-knop', 'aria-label': `${field.dateLabel}: nu`, onClick: () => wijzig(nu()) }, 'Nu'),
    ),
    hulpEnFouten(props),
  );
}

Datumveld.config = {
  ...Datetime.config,
  // What is no date is kept as it is: the field shows empty with its fault, instead of silently forgetting it.
  sanitizeValue: ({ value }: { value: unknown }) => (typeof value === 'string' && value !== '' ? value : null),
};
