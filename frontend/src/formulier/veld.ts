import type { ComponentChildren } from 'preact';
import { Description, Errors } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import type { Component } from './schema';

/** What form-js hands to the renderer of a field. */
export interface VeldProps {
  field: Component;
  domId: string;
  value: unknown;
  errors: string[];
  disabled: boolean;
  readonly: boolean;
  onChange(wijziging: { value: unknown }): void;
  onBlur(): void;
  onFocus(): void;
}

export function klasse({ field, errors, disabled, readonly }: VeldProps, ...meer: (string | false)[]): string {
  return [
    'fjs-form-field',
    `fjs-form-field-${field.type}`,
    errors.length > 0 && 'fjs-has-errors',
    disabled && 'fjs-disabled',
    readonly && 'fjs-readonly',
    ...meer,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The ids of help text and fault, for a screen reader; undefined when there is neither. */
export function beschreven({ field, domId, errors }: VeldProps): string | undefined {
  const ids = [field.description && `${domId}-description`, errors.length > 0 && `${domId}-error-message`];
  return ids.filter(Boolean).join(' ') || undefined;
}

export function hulpEnFouten({ field, domId, errors }: VeldProps): ComponentChildren {
  return [
    h(Description, { id: `${domId}-description`, description: field.description }),
    h(Errors, { id: `${domId}-error-message`, errors }),
  ];
}

/** The mark of a required field; a read-only field asks nothing. */
export function ster({ field, readonly }: VeldProps): ComponentChildren {
  const vraagt = field.validate?.required && !readonly;
  return vraagt ? h('span', { class: 'fjs-asterix', 'aria-hidden': true }, '*') : null;
}
