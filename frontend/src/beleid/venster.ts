import { leesInvoer } from '../formulier/datuminvoer';
import { HALVE_DATUM } from '../formulier/toets';
import { el } from '../melden/dom';
import { uitlegVan, type Uitkomst } from './dienst';

export interface Veld {
  naam: string;
  label: string;
  soort: 'regel' | 'tekst' | 'keuze' | 'moment';
  uitleg?: string;
  begin?: string;
  verplicht?: boolean;
  keuzes?: [waarde: string, tekst: string][];
}

export type Antwoorden = Record<string, string>;

interface Vraag<T> {
  titel: string;
  uitleg: string[];
  velden: Veld[];
  knop: string;
  stuur(antwoorden: Antwoorden, sleutel: string): Promise<Uitkomst<T>>;
  daarna(inhoud: T, antwoorden: Antwoorden): void;
}

/** Asks something in a dialog of the browser itself, which holds the focus, closes with Escape and gives the focus back. */
export function vraag<T>({ titel, uitleg, velden, knop: tekst, stuur, daarna }: Vraag<T>): void {
  const element = el('dialog', { class: 'dialoog', 'aria-labelledby': 'dialoog-kop' });
  const mededeling = el('p', { class: 'dialoog__melding', role: 'alert', hidden: true });
  const sleutel = crypto.randomUUID();
  const formulier = el('form', { novalidate: true });
  const opslaan = el('button', { type: 'submit', class: 'utrecht-button utrecht-button--primary-action' }, tekst);
  const annuleren = el('button', { type: 'button', class: 'utrecht-button utrecht-button--secondary-action' }, 'Annuleren');
  const meld = (melding: string) => {
    mededeling.textContent = melding;
    mededeling.hidden = melding === '';
  };
  annuleren.addEventListener('click', () => element.close());
  element.addEventListener('close', () => element.remove());
  formulier.append(...velden.map(veldregel), mededeling, el('div', { class: 'utrecht-button-group' }, opslaan, annuleren));
  formulier.addEventListener('submit', (gebeurtenis) => {
    gebeurtenis.preventDefault();
    const antwoorden = lees(formulier, velden);
    const gemist = velden.find(({ naam, soort, verplicht }) => (verplicht && antwoorden[naam] === '') || (soort === 'moment' && antwoorden[naam] === HALVE_DATUM));
    if (gemist) {
      meld(gemist.soort === 'moment' ? `${gemist.label}: vul een datum en een tijd in, zoals 31-12-2026 en 09:00.` : `Dit moet u nog invullen: ${gemist.label}`);
      formulier.querySelector<HTMLElement>(`#vraag-${gemist.naam}`)?.focus();
      return;
    }
    opslaan.disabled = true;
    meld('');
    void stuur(antwoorden, sleutel).then((uitkomst) => {
      opslaan.disabled = false;
      if (uitkomst.soort !== 'klaar') return meld(uitlegVan(uitkomst));
      element.close();
      daarna(uitkomst.inhoud, antwoorden);
    });
  });
  element.append(el('h2', { class: 'utrecht-heading-2', id: 'dialoog-kop', tabindex: -1, autofocus: true }, titel), ...uitleg.map((regel) => el('p', { class: 'utrecht-paragraph' }, regel)), formulier);
  document.body.append(element);
  element.showModal();
}

function veldregel(veld: Veld): HTMLElement {
  const { naam, label, soort, uitleg, begin = '', verplicht, keuzes } = veld;
  const id = `vraag-${naam}`;
  const beschrijving = uitleg ? `${id}-uitleg` : undefined;
  const hulp = uitleg !== undefined && el('p', { class: 'utrecht-form-field-description', id: `${id}-uitleg` }, uitleg);
  const gemeen = { id, name: naam, 'aria-describedby': beschrijving, 'aria-required': verplicht ? 'true' : undefined };
  if (soort === 'moment') {
    const [datum = '', tijd = ''] = begin.split(' ');
    const vak = (deel: string, vakId: string, wat: string, waarde: string, lengte: number) =>
      el('div', {}, el('label', { class: 'utrecht-form-label', for: vakId }, wat), el('input', { id: vakId, name: `${naam}-${deel}`, class: 'utrecht-textbox utrecht-textbox--html-input', type: 'text', inputmode: 'numeric', autocomplete: 'off', size: lengte, value: waarde, 'aria-describedby': beschrijving }));
    return el('fieldset', { class: 'veld beleid__moment' }, el('legend', { class: 'utrecht-form-label' }, label), hulp, el('div', { class: 'beleid__momentvakken' }, vak('datum', id, 'Datum (dd-mm-jjjj)', datum, 12), vak('tijd', `${id}-tijd`, 'Tijd (uu:mm)', tijd, 8)));
  }
  let vak: HTMLElement;
  if (soort === 'keuze') {
    vak = el('select', { ...gemeen, class: 'utrecht-select utrecht-select--html-select' }, ...(keuzes ?? []).map(([waarde, tekst]) => el('option', { value: waarde, selected: waarde === begin }, tekst)));
  } else if (soort === 'tekst') {
    const tekstvak = el('textarea', { ...gemeen, class: 'utrecht-textarea utrecht-textarea--html-textarea', rows: 4 });
    tekstvak.value = begin;
    vak = tekstvak;
  } else {
    vak = el('input', { ...gemeen, class: 'utrecht-textbox utrecht-textbox--html-input', type: 'text', autocomplete: 'off', value: begin });
  }
  return el('div', { class: 'veld' }, el('label', { class: 'utrecht-form-label', for: id }, label), hulp, vak);
}

function lees(formulier: HTMLFormElement, velden: Veld[]): Antwoorden {
  const gegevens = new FormData(formulier);
  const tekst = (naam: string) => String(gegevens.get(naam) ?? '').trim();
  return Object.fromEntries(velden.map(({ naam, soort }) => [naam, soort === 'moment' ? (leesInvoer({ datum: tekst(`${naam}-datum`), tijd: tekst(`${naam}-tijd`) }, true) ?? '') : tekst(naam)]));
}
