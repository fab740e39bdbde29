import { Select } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { beschreven, hulpEnFouten, klasse, ster, type VeldProps } from './veld';

/** The browser's own select: keyboard and screen reader know it, where form-js' drop-down is a bare text box to them. */
export function Keuzelijst(props: VeldProps) {
  const { field, domId, value, errors, disabled, readonly, onChange, onBlur, onFocus } = props;
  const antwoorden = field.values ?? [];
  const gekozen = antwoorden.find((antwoord) => antwoord.value === value);
  const label = h(
    'label',
    { class: 'fjs-form-field-label', for: domId },
    h('span', { class: 'fjs-label-content' }, field.label, ster(props)),
  );
  if (readonly) {
    const lees = { id: domId, class: 'fjs-input', type: 'text', readOnly: true, value: gekozen?.label ?? '' };
    return h('div', { class: klasse(props) }, label, h('div', { class: 'fjs-input-group' }, h('input', lees)), hulpEnFouten(props));
  }
  const keuze = h(
    'select',
    {
      id: domId,
      class: 'fjs-input mr-keuzelijst',
      disabled,
      required: field.validate?.required,
      'aria-invalid': errors.length > 0,
      'aria-describedby': beschreven(props),
      onChange: ({ currentTarget }: { currentTarget: HTMLSelectElement }) =>
        onChange({ value: currentTarget.value || null }),
      onBlur,
      onFocus,
    },
    h('option', { value: '', selected: !gekozen }, 'Kies…'),
    antwoorden.map((antwoord) =>
      h('option', { key: antwoord.value, value: antwoord.value, selected: antwoord === gekozen }, antwoord.label),
    ),
  );
  return h('div', { class: klasse(props) }, label, h('div', { class: 'fjs-input-group' }, keuze), hulpEnFouten(props));
}

Keuzelijst.config = Select.config;
