import { Checklist, Radio } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import type { Antwoord } from './schema';
import { beschreven, hulpEnFouten, klasse, ster, type VeldProps } from './veld';

const KORT = 12;

/** Radio buttons in a fieldset: form-js ties the question to none of them, so a screen reader would read only answers. */
export function Keuzerondjes(props: VeldProps) {
  return antwoorden(props, 'radio', (antwoord) => antwoord.value === props.value, (antwoord) => antwoord.value);
}

Keuzerondjes.config = Radio.config;

/** Tick boxes in a fieldset, for the same reason. */
export function Vinklijst(props: VeldProps) {
  const gekozen: unknown[] = Array.isArray(props.value) ? props.value : [];
  const staatAan = (antwoord: Antwoord) => gekozen.includes(antwoord.value);
  const wissel = (antwoord: Antwoord) =>
    staatAan(antwoord) ? gekozen.filter((code) => code !== antwoord.value) : [...gekozen, antwoord.value];
  return antwoorden(props, 'checkbox', staatAan, wissel);
}

Vinklijst.config = Checklist.config;

function antwoorden(
  props: VeldProps,
  type: 'radio' | 'checkbox',
  staatAan: (antwoord: Antwoord) => boolean,
  waarde: (antwoord: Antwoord) => unknown,
) {
  const { field, domId, errors, disabled, readonly, onChange, onBlur, onFocus } = props;
  const lijst = field.values ?? [];
  const naastElkaar = lijst.length <= 3 && lijst.every((antwoord) => antwoord.label.length <= KORT);
  /** Going from one answer to the next is not leaving the field. */
  const verlaat = ({ currentTarget, relatedTarget }: { currentTarget: HTMLElement; relatedTarget: EventTarget | null }) => {
    if (!(relatedTarget instanceof Node && currentTarget.closest('fieldset')?.contains(relatedTarget))) onBlur();
  };
  return h(
    'fieldset',
    { class: klasse(props, 'mr-antwoorden', naastElkaar && 'mr-naast-elkaar'), 'aria-describedby': beschreven(props) },
    h('legend', { class: 'fjs-form-field-label' }, h('span', { class: 'fjs-label-content' }, field.label, ster(props))),
    h(
      'div',
      { class: 'mr-opties' },
      lijst.map((antwoord, index) =>
        h(
          'div',
          { key: antwoord.value, class: 'fjs-inline-label' },
          h('input', {
            id: `${domId}-${index}`,
            class: 'fjs-input',
            type,
            name: domId,
            checked: staatAan(antwoord),
            disabled: disabled || readonly,
            required: type === 'radio' && field.validate?.required,
            'aria-invalid': type === 'checkbox' && errors.length > 0 ? true : undefined,
            onChange: () => onChange({ value: waarde(antwoord) }),
            onBlur: verlaat,
            onFocus,
          }),
          h('label', { class: 'fjs-form-field-label', for: `${domId}-${index}` }, antwoord.label),
        ),
      ),
    ),
    hulpEnFouten(props),
  );
}
