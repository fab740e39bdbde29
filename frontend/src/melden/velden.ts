import { el, type Kind } from './dom';
import type { Keuze } from './keuzelijsten';

/** A field of the form. Its path in the request is its `name`, and the place where faults about it appear. */
export interface Veld {
  pad: string;
  label: string;
  uitleg?: string;
  verplicht?: boolean;
  waarde?: string;
}

export function idVan(pad: string): string {
  return `veld-${pad.replace(/[^a-zA-Z0-9]+/g, '-').replace(/-$/, '')}`;
}

export function foutId(pad: string): string {
  return `${idVan(pad)}-fout`;
}

function uitlegId(pad: string): string {
  return `${idVan(pad)}-uitleg`;
}

export interface Tekstsoort {
  type?: 'text' | 'email' | 'tel' | 'date';
  max?: number;
  tot?: string;
  klasse?: string;
}

export function tekstveld(veld: Veld, soort: Tekstsoort = {}): HTMLElement {
  const invoer = el('input', {
    ...besturing(veld, `utrecht-textbox utrecht-textbox--html-input ${soort.klasse ?? ''}`.trim()),
    type: soort.type ?? 'text',
    maxlength: soort.type === 'date' ? undefined : (soort.max ?? 200),
    max: soort.tot,
    value: veld.waarde,
  });
  return veldblok(veld, invoer);
}

/** A text area that tells how much room is left, and tells a screen reader only when that runs out. */
export function tekstvak(veld: Veld, max: number): HTMLElement {
  const tellerId = `${idVan(veld.pad)}-teller`;
  const vak = el('textarea', {
    ...besturing(veld, 'utrecht-textarea utrecht-textarea--html-textarea', tellerId),
    rows: 8,
  });
  vak.value = veld.waarde ?? '';
  const getal = new Intl.NumberFormat('nl-NL');
  const teller = el('p', { class: 'teller', id: tellerId });
  const bijnaVol = el('p', { class: 'alleen-voorlezen', 'aria-live': 'polite' });
  const tel = () => {
    const over = max - vak.value.length;
    const stand = over >= 0 ? `Nog ${getal.format(over)} tekens` : `${getal.format(-over)} tekens te veel`;
    teller.textContent = stand;
    teller.classList.toggle('teller--te-veel', over < 0);
    bijnaVol.textContent = over < 100 ? stand : '';
  };
  vak.addEventListener('input', tel);
  tel();
  return veldblok(veld, vak, teller, bijnaVol);
}

export function keuzelijst(veld: Veld, keuzes: Keuze[], leeg?: string): HTMLElement {
  const lijst = el('select', besturing(veld, 'utrecht-select utrecht-select--html-select'));
  vulKeuzelijst(lijst, keuzes, leeg, veld.waarde);
  return veldblok(veld, lijst);
}

export function vulKeuzelijst(
  lijst: HTMLSelectElement,
  keuzes: Keuze[],
  leeg?: string,
  waarde?: string,
): void {
  lijst.replaceChildren(
    ...(leeg === undefined ? [] : [el('option', { value: '' }, leeg)]),
    ...keuzes.map(({ code, tekst }) => el('option', { value: code, selected: code === waarde }, tekst)),
  );
}

export function keuzerondjes(veld: Veld, keuzes: Keuze[]): HTMLElement {
  return groep(
    veld,
    { role: 'radiogroup' },
    'keuzes keuzes--naast',
    keuzes.map((keuze) => optie(veld, keuze, 'radio')),
  );
}

export function aankruisvakken(veld: Veld, keuzes: Keuze[]): HTMLElement {
  return groep(
    veld,
    {},
    'keuzes',
    keuzes.map((keuze) => optie(veld, keuze, 'checkbox')),
  );
}

export function aankruisvak(veld: Veld): HTMLElement {
  const vak = optie(veld, { code: 'true', tekst: veld.label }, 'checkbox', veld.uitleg && uitlegId(veld.pad));
  return el(
    'div',
    { class: 'veld', 'data-pad': veld.pad, 'data-naam': veld.label },
    vak,
    uitleg(veld),
    foutplek(veld.pad),
  );
}

export function optie(
  veld: Pick<Veld, 'pad' | 'waarde'>,
  keuze: Keuze,
  type: 'radio' | 'checkbox',
  beschrijving?: string,
): HTMLElement {
  const id = `${idVan(veld.pad)}-${keuze.code}`;
  const klasse =
    type === 'radio'
      ? 'utrecht-radio-button utrecht-radio-button--html-input'
      : 'utrecht-checkbox utrecht-checkbox--html-input';
  return el(
    'div',
    { class: 'keuze' },
    el('input', {
      class: klasse,
      type,
      id,
      name: veld.pad,
      value: keuze.code,
      checked: veld.waarde === keuze.code,
      'aria-describedby': beschrijving,
    }),
    el('label', { class: `utrecht-form-label utrecht-form-label--${type}`, for: id }, keuze.tekst),
  );
}

/** A set of questions under one heading, which can itself be at fault. */
export function onderdeel(pad: string | undefined, titel: string, ...kinderen: Kind[]): HTMLElement {
  return el(
    'fieldset',
    {
      class: 'onderdeel',
      'data-pad': pad,
      'data-naam': titel,
      id: pad && idVan(pad),
      tabindex: pad ? -1 : undefined,
    },
    el('legend', {}, el('h2', { class: 'utrecht-heading-2' }, titel)),
    pad !== undefined && foutplek(pad),
    ...kinderen,
  );
}

export function foutplek(pad: string): HTMLElement {
  return el('p', { class: 'utrecht-form-field-error-message', id: foutId(pad), hidden: true });
}

function besturing(veld: Veld, klasse: string, extra?: string): Record<string, string | undefined> {
  const beschrijving = [veld.uitleg && uitlegId(veld.pad), extra].filter(Boolean).join(' ');
  return {
    class: klasse,
    id: idVan(veld.pad),
    name: veld.pad,
    'aria-required': veld.verplicht ? 'true' : undefined,
    'aria-describedby': beschrijving || undefined,
    autocomplete: 'off',
  };
}

function veldblok(veld: Veld, besturing: HTMLElement, ...erbij: Kind[]): HTMLElement {
  return el(
    'div',
    { class: 'veld utrecht-form-field', 'data-pad': veld.pad, 'data-naam': veld.label },
    el('label', { class: 'utrecht-form-label', for: idVan(veld.pad) }, veld.label, verplicht(veld)),
    uitleg(veld),
    foutplek(veld.pad),
    besturing,
    ...erbij,
  );
}

function groep(
  veld: Veld,
  attributen: Record<string, string>,
  klasse: string,
  keuzes: HTMLElement[],
): HTMLElement {
  return el(
    'fieldset',
    {
      class: 'veld utrecht-form-fieldset utrecht-form-fieldset--html-fieldset',
      id: idVan(veld.pad),
      'data-pad': veld.pad,
      'data-naam': veld.label,
      'aria-describedby': veld.uitleg && uitlegId(veld.pad),
      ...attributen,
    },
    el(
      'legend',
      { class: 'utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend' },
      veld.label,
      verplicht(veld),
    ),
    uitleg(veld),
    foutplek(veld.pad),
    el('div', { class: klasse }, ...keuzes),
  );
}

function verplicht(veld: Veld): Kind {
  return veld.verplicht && el('span', { class: 'verplicht' }, ' (verplicht)');
}

function uitleg(veld: Veld): Kind {
  return (
    veld.uitleg !== undefined &&
    el('p', { class: 'utrecht-form-field-description', id: uitlegId(veld.pad) }, veld.uitleg)
  );
}
