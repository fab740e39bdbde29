import { h, type ComponentChildren, type JSX } from 'preact';
import { alinea } from '../casus/stukken';
import type { Regelverschil, Verschil } from './beleid';
import { merk } from './bureau';

const SOORTEN: Record<Regelverschil['soort'], string> = { TOEGEVOEGD: 'Nieuw', VERVALLEN: 'Vervalt', GEWIJZIGD: 'Gewijzigd', VERPLAATST: 'Verplaatst' };

/** What changes, rule by rule. `was` and `wordt`: what the two sides are called. */
export function verschilweergave({ regels, tabel = [] }: Verschil, was = 'Was', wordt = 'Wordt', bijRegel?: (regel: Regelverschil) => ComponentChildren): JSX.Element {
  if (regels.length === 0 && tabel.length === 0) return alinea('Er is geen verschil: alle regels zijn gelijk.');
  return h(
    'div',
    null,
    regels.length > 0 && alinea(telling(regels)),
    tabel.length > 0 && velden(tabel, was, wordt, 'Buiten de regels'),
    h(
      'ol',
      { class: 'beleid__lijst' },
      regels.map((regel) =>
        h(
          'li',
          { class: `beleid__kaart beleid__verschil--${regel.soort.toLowerCase()}`, key: `${regel.soort} ${regel.id}` },
          h('h3', { class: 'utrecht-heading-3' }, regelkop(regel), merk(SOORTEN[regel.soort])),
          regel.was && regel.soort !== 'VERPLAATST' && zin(was, regel.was, 'was'),
          regel.wordt && zin(wordt, regel.wordt, 'wordt'),
          regel.velden !== undefined && regel.velden.length > 0 && velden(regel.velden, was, wordt),
          bijRegel?.(regel),
        ),
      ),
    ),
  );
}

export function regelkop({ soort, nummerWas, nummerWordt, id }: Regelverschil): string {
  if (nummerWas === undefined && nummerWordt === undefined) return id;
  if (soort === 'VERVALLEN') return `Regel ${nummerWas}`;
  if (nummerWas !== undefined && nummerWordt !== undefined && nummerWas !== nummerWordt) return `Regel ${nummerWordt} (was regel ${nummerWas})`;
  return `Regel ${nummerWordt ?? nummerWas}`;
}

export function telling(regels: Regelverschil[]): string {
  const aantal = (soort: Regelverschil['soort']) => regels.filter((regel) => regel.soort === soort).length;
  const delen = ([['TOEGEVOEGD', 'nieuw'], ['GEWIJZIGD', 'gewijzigd'], ['VERVALLEN', 'vervalt', 'vervallen'], ['VERPLAATST', 'verplaatst']] as const).flatMap(([soort, een, meer]) => (aantal(soort) === 0 ? [] : [`${aantal(soort)} ${aantal(soort) === 1 ? een : (meer ?? een)}`]));
  return `${regels.length === 1 ? '1 verschil' : `${regels.length} verschillen`}: ${delen.join(', ')}.`;
}

const zin = (naam: string, tekst: string, soort: string) => h('p', { class: `utrecht-paragraph verhaal beleid__${soort}` }, h('strong', null, `${naam}: `), h(soort === 'was' ? 'del' : 'ins', null, tekst));

function velden(rijen: NonNullable<Regelverschil['velden']>, was: string, wordt: string, titel = 'Wat er precies verandert'): JSX.Element {
  return h(
    'details',
    { class: 'meer' },
    h('summary', null, `${titel} (${rijen.length === 1 ? '1 vak' : `${rijen.length} vakken`})`),
    h(
      'dl',
      { class: 'utrecht-data-list utrecht-data-list--rows gegevens' },
      rijen.map(({ naam, was: eerst, wordt: nu }) =>
        h(
          'div',
          { class: 'utrecht-data-list__item', key: naam },
          h('dt', { class: 'utrecht-data-list__item-key' }, naam),
          h('dd', { class: 'utrecht-data-list__item-value utrecht-data-list__item-value--html-dd' }, `${was}: ${eerst || 'leeg'}. ${wordt}: ${nu || 'leeg'}.`),
        ),
      ),
    ),
  );
}
