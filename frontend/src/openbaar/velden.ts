import { el, type Kind } from '../melden/dom';
import { tekst } from './taal';
import type { Sleutel } from './talen/nl';

/** A field of the public form: its name is its place in the request, and where a fault about it shows. */
export interface Veld {
  naam: string;
  label: Sleutel;
  uitleg?: Sleutel;
  verplicht?: boolean;
}

type Invoer = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Nothing is offered that was typed before, and no text goes to a spelling service. */
const STIL = { autocomplete: 'off', autocapitalize: 'sentences', spellcheck: 'false', autocorrect: 'off' };

const id = (naam: string) => `veld-${naam.replace('.', '-')}`;

export function tekstveld(veld: Veld, type: 'text' | 'tel' | 'email' | 'time' = 'text', klasse = ''): HTMLElement {
  return blok(veld, el('input', { ...kenmerken(veld), type, maxlength: type === 'time' ? undefined : 200, class: `utrecht-textbox utrecht-textbox--html-input ${klasse}`.trim() }));
}

export function tekstvak(veld: Veld, max: number, rijen: number): HTMLElement {
  return blok(veld, el('textarea', { ...kenmerken(veld), rows: rijen, maxlength: max, class: 'utrecht-textarea utrecht-textarea--html-textarea' }));
}

export function keuzelijst(veld: Veld, ...keuzes: Kind[]): HTMLElement {
  return blok(veld, el('select', { ...kenmerken(veld), class: 'utrecht-select utrecht-select--html-select' }, ...keuzes));
}

export type Keuzen = [code: string, label: Sleutel][];

export const JA_NEE_WEET_NIET: Keuzen = [
  ['JA', 'ja'],
  ['NEE', 'nee'],
  ['ONBEKEND', 'weetNiet'],
];

export function keuzes(veld: Veld, opties: Keuzen, type: 'radio' | 'checkbox' = 'radio'): HTMLElement {
  return el(
    'fieldset',
    {
      class: 'veld utrecht-form-fieldset utrecht-form-fieldset--html-fieldset',
      'data-veld': veld.naam,
      id: id(veld.naam),
      tabindex: -1,
      role: type === 'radio' ? 'radiogroup' : undefined,
      'aria-describedby': veld.uitleg && `${id(veld.naam)}-uitleg`,
    },
    el('legend', { class: 'utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend' }, tekst('span', veld.label), verplicht(veld)),
    uitleg(veld),
    fout(veld.naam),
    el('div', { class: 'keuzes keuzes--naast' }, ...opties.map(([code, label]) => keuze(veld.naam, code, label, type))),
  );
}

function keuze(naam: string, code: string, label: Sleutel, type: 'radio' | 'checkbox'): HTMLElement {
  const soort = type === 'radio' ? 'radio-button' : 'checkbox';
  return el(
    'div',
    { class: 'keuze' },
    el('input', { type, id: `${id(naam)}-${code}`, name: naam, value: code, autocomplete: 'off', class: `utrecht-${soort} utrecht-${soort}--html-input` }),
    tekst('label', label, { class: `utrecht-form-label utrecht-form-label--${type}`, for: `${id(naam)}-${code}` }),
  );
}

/** Questions that belong together, under a heading. */
export function onderdeel(titel: Sleutel, ...kinderen: Kind[]): HTMLElement {
  return el('section', { class: 'onderdeel' }, tekst('h2', titel, { class: 'utrecht-heading-2' }), ...kinderen);
}

function kenmerken(veld: Veld) {
  return {
    ...STIL,
    id: id(veld.naam),
    name: veld.naam,
    'aria-required': veld.verplicht ? 'true' : undefined,
    'aria-describedby': veld.uitleg && `${id(veld.naam)}-uitleg`,
  };
}

function blok(veld: Veld, invoer: Invoer): HTMLElement {
  return el(
    'div',
    { class: 'veld utrecht-form-field', 'data-veld': veld.naam },
    el('label', { class: 'utrecht-form-label', for: id(veld.naam) }, tekst('span', veld.label), verplicht(veld)),
    uitleg(veld),
    fout(veld.naam),
    invoer,
  );
}

function verplicht(veld: Veld): Kind {
  return veld.verplicht && el('span', { class: 'verplicht' }, ' (', tekst('span', 'verplicht'), ')');
}

function uitleg(veld: Veld): Kind {
  return veld.uitleg && tekst('p', veld.uitleg, { class: 'utrecht-form-field-description', id: `${id(veld.naam)}-uitleg` });
}

function fout(naam: string): HTMLElement {
  return el('p', { class: 'utrecht-form-field-error-message', id: `${id(naam)}-fout`, hidden: true });
}

export interface Veldfout {
  veld?: string;
  tekst: Sleutel;
}

/** Shows what is wrong on top, where the focus goes, and at each field. */
export class Fouten {
  readonly element = el('div', { class: 'foutoverzicht' });

  constructor(private readonly formulier: HTMLElement) {}

  toon(fouten: Veldfout[]): void {
    this.wis();
    const kop = tekst('h2', 'foutTitel', { class: 'utrecht-heading-2', id: `${this.formulier.id}-fouten` });
    const blok = el(
      'section',
      { class: 'utrecht-alert utrecht-alert--error', tabindex: -1, 'aria-labelledby': kop.id },
      el('div', { class: 'utrecht-alert__content' }, kop, ...fouten.map((fout) => this.regel(fout))),
    );
    this.element.append(blok);
    blok.focus();
  }

  wis(): void {
    this.element.replaceChildren();
    for (const melding of this.formulier.querySelectorAll<HTMLElement>('.utrecht-form-field-error-message')) {
      melding.replaceChildren();
      melding.hidden = true;
    }
    for (const doel of this.formulier.querySelectorAll<HTMLElement>('[aria-invalid]')) {
      doel.removeAttribute('aria-invalid');
      beschrijf(doel, (doel.getAttribute('aria-describedby') ?? '').split(' ').filter((deel) => !deel.endsWith('-fout')));
    }
  }

  private regel({ veld, tekst: sleutel }: Veldfout): HTMLElement {
    const plek = veld && this.formulier.querySelector<HTMLElement>(`[data-veld="${veld}"]`);
    if (!plek) return tekst('p', sleutel, { class: 'utrecht-paragraph' });
    const melding = plek.querySelector<HTMLElement>('.utrecht-form-field-error-message');
    const doel = plek.matches('fieldset') ? plek : (plek.querySelector<HTMLElement>('input, textarea, select') ?? plek);
    if (melding) {
      melding.append(tekst('span', sleutel));
      melding.hidden = false;
      beschrijf(doel, [melding.id, doel.getAttribute('aria-describedby') ?? '']);
    }
    doel.setAttribute('aria-invalid', 'true');
    const link = tekst('a', sleutel, { class: 'utrecht-link', href: `#${doel.id}` });
    link.addEventListener('click', (klik) => {
      klik.preventDefault();
      doel.focus();
      plek.scrollIntoView({ block: 'center' });
    });
    return el('p', { class: 'utrecht-paragraph' }, link);
  }
}

function beschrijf(doel: HTMLElement, delen: string[]): void {
  const beschrijving = delen.filter((deel) => deel !== '').join(' ');
  if (beschrijving) doel.setAttribute('aria-describedby', beschrijving);
  else doel.removeAttribute('aria-describedby');
}
