import { h, type JSX } from 'preact';
import type { Fout } from '../formulier/formulier';
import { sleutelVan, type Concept } from './concepten';
import { gevraagd, type Veld } from './vormen';

export interface Invoerhandelingen {
  wijzig(sleutel: string, naam: string, waarde: string | string[]): void;
  bewaar(sleutel: string): void;
  /** Closes it, and keeps what was typed. */
  sluit(sleutel: string): void;
  /** Closes it and forgets what was typed. */
  annuleer(sleutel: string): void;
}

/** A form in its place on the page, so that who writes still sees what it is about. Ctrl+Enter sends, Escape closes. */
export function invoer(concept: Concept, doe: Invoerhandelingen): JSX.Element {
  const sleutel = sleutelVan(concept);
  const { vorm, waarden, fouten } = concept;
  return h(
    'form',
    {
      class: 'zitting__invoer',
      id: `invoer-${sleutel}`,
      key: sleutel,
      noValidate: true,
      'aria-labelledby': `${sleutel}-titel`,
      onSubmit: (gebeurtenis: Event) => {
        gebeurtenis.preventDefault();
        doe.bewaar(sleutel);
      },
      onKeyDown: (toets: KeyboardEvent) => {
        if (toets.key === 'Escape') doe.sluit(sleutel);
        else if (toets.key === 'Enter' && (toets.ctrlKey || toets.metaKey)) doe.bewaar(sleutel);
        else return;
        toets.preventDefault();
        toets.stopPropagation();
      },
    },
    h('h4', { class: 'utrecht-heading-3', id: `${sleutel}-titel` }, vorm.titel),
    foutenlijst(sleutel, concept),
    gevraagd(vorm, waarden).map((veld) => veldregel(sleutel, veld, concept, (waarde) => doe.wijzig(sleutel, veld.naam, waarde))),
    h(
      'div',
      { class: 'utrecht-button-group' },
      h('button', { type: 'submit', class: 'utrecht-button utrecht-button--primary-action' }, 'Vastleggen'),
      h('button', { type: 'button', class: 'utrecht-button utrecht-button--secondary-action', onClick: () => doe.annuleer(sleutel) }, 'Annuleren'),
    ),
    fouten.length === 0 && h('p', { class: 'zacht zitting__tip' }, h('kbd', null, 'Ctrl'), ' + ', h('kbd', null, 'Enter'), ' legt vast. ', h('kbd', null, 'Esc'), ' sluit het formulier; wat u typte, blijft bewaard.'),
  );
}

function foutenlijst(sleutel: string, { vorm, fouten }: Concept): JSX.Element {
  const label = (veld: string) => vorm.velden.find(({ naam }) => naam === veld)?.label;
  return h(
    'div',
    { class: 'dialoog__melding zitting__fouten', role: 'alert', hidden: fouten.length === 0 },
    fouten.length > 0 && [
      h('p', { class: 'zitting__foutenkop' }, fouten.length === 1 ? 'Er is nog 1 ding dat u moet aanpassen:' : `Er zijn nog ${fouten.length} dingen die u moet aanpassen:`),
      h(
        'ul',
        null,
        fouten.map(({ veld, melding }) => {
          const naam = label(veld);
          return h('li', { key: `${veld}${melding}` }, naam ? h('a', { class: 'utrecht-link', href: `#${sleutel}-${veld}`, onClick: (klik: Event) => spring(klik, `${sleutel}-${veld}`) }, `${naam}${naam.endsWith('?') ? '' : ':'} ${melding}`) : melding);
        }),
      ),
    ],
  );
}

function spring(klik: Event, id: string): void {
  klik.preventDefault();
  document.getElementById(id)?.focus();
}

function veldregel(sleutel: string, veld: Veld, { waarden, fouten }: Concept, wijzig: (waarde: string | string[]) => void): JSX.Element {
  const id = `${sleutel}-${veld.naam}`;
  const mijn = fouten.filter((fout) => fout.veld === veld.naam);
  const waarde = waarden[veld.naam];
  if (veld.soort === 'vinkjes') return vinkjes(id, veld, mijn, Array.isArray(waarde) ? waarde : [], wijzig);
  return h(
    'div',
    { class: `utrecht-form-field${mijn.length > 0 ? ' utrecht-form-field--invalid' : ''}`, key: veld.naam },
    h('label', { class: 'utrecht-form-label', for: id }, veld.label),
    beschrijvingen(id, veld, mijn),
    vak(id, veld, mijn, String(waarde ?? ''), wijzig),
  );
}

function vak(id: string, veld: Veld, fouten: Fout[], waarde: string, wijzig: (waarde: string) => void): JSX.Element {
  const gemeen = {
    id,
    'aria-describedby': beschreven(id, veld, fouten),
    'aria-invalid': fouten.length > 0,
    'aria-required': veld.verplicht,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement }) => wijzig(currentTarget.value),
  };
  if (veld.soort === 'keuze') {
    return h(
      'select',
      { ...gemeen, class: 'utrecht-select utrecht-select--html-select' },
      h('option', { value: '', selected: waarde === '' }, veld.verplicht ? 'Kies…' : 'Geen keuze'),
      veld.keuzes?.map(([code, tekst]) => h('option', { key: code, value: code, selected: code === waarde }, tekst)),
    );
  }
  if (veld.soort === 'datum') return h('input', { ...gemeen, class: 'utrecht-textbox utrecht-textbox--html-input zitting__datum', type: 'text', inputMode: 'numeric', placeholder: 'dd-mm-jjjj', autoComplete: 'off', value: waarde });
  return h('textarea', { ...gemeen, class: 'utrecht-textarea utrecht-textarea--html-textarea', rows: 3, value: waarde });
}

function vinkjes(id: string, veld: Veld, fouten: Fout[], gekozen: string[], wijzig: (waarde: string[]) => void): JSX.Element {
  return h(
    'fieldset',
    { class: `zitting__vinkjes${fouten.length > 0 ? ' utrecht-form-fieldset--invalid' : ''}`, key: veld.naam, 'aria-describedby': beschreven(id, veld, fouten) },
    h('legend', { class: 'utrecht-form-label' }, veld.label),
    beschrijvingen(id, veld, fouten),
    veld.keuzes?.map(([code, tekst], index) =>
      h(
        'label',
        { class: 'zitting__vinkje', key: code },
        h('input', {
          // The list of faults leads to the first.
          id: index === 0 ? id : undefined,
          type: 'checkbox',
          checked: gekozen.includes(code),
          onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => wijzig(currentTarget.checked ? [...gekozen, code] : gekozen.filter((een) => een !== code)),
        }),
        tekst,
      ),
    ),
  );
}

function beschreven(id: string, veld: Veld, fouten: Fout[]): string | undefined {
  return [fouten.length > 0 && `${id}-fout`, veld.uitleg && `${id}-uitleg`].filter(Boolean).join(' ') || undefined;
}

function beschrijvingen(id: string, veld: Veld, fouten: Fout[]): (JSX.Element | '' | false | undefined)[] {
  return [
    veld.uitleg && h('p', { class: 'utrecht-form-field-description', id: `${id}-uitleg` }, veld.uitleg),
    fouten.length > 0 && h('p', { class: 'utrecht-form-field-error-message', id: `${id}-fout` }, fouten.map(({ melding }) => melding).join(' ')),
  ];
}
