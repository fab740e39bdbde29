import { h, type ComponentChildren, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { alinea, bericht } from '../casus/stukken';
import { Mislukt } from '../formulier/taak';

/** The desk of one region: what each part of the page knows and may ask for. */
export interface Bureau {
  regio: string;
  regionaam: string;
  /** Whether this user changes policy, and not only reads it. */
  bewerkt: boolean;
  /** Says something that a screen reader tells too. */
  zeg(tekst: string): void;
  ga(hash: string): void;
  /** Whether the reader came here by a link of this page; the heading then takes the focus, once. */
  neemFocus(): boolean;
}

interface Ladend<T> {
  /** Other data when this changes. */
  wat: string;
  haal(): Promise<T>;
  toon(inhoud: T, opnieuw: () => void): ComponentChildren;
}

/** Asks for something, and shows it when it is there. */
export function Geladen<T>({ wat, haal, toon }: Ladend<T>): JSX.Element {
  const [stand, zet] = useState<{ wat: string; inhoud?: T; fout?: string }>({ wat: '' });
  const [keer, zetKeer] = useState(0);
  useEffect(() => {
    let nogHier = true;
    haal().then(
      (inhoud) => nogHier && zet({ wat, inhoud }),
      (fout: unknown) => nogHier && zet({ wat, fout: fout instanceof Mislukt ? fout.message : 'Dit lukt nu niet. Laad de pagina opnieuw.' }),
    );
    return () => {
      nogHier = false;
    };
  }, [wat, keer]);
  if (stand.wat !== wat) return h('p', { class: 'utrecht-paragraph', role: 'status' }, 'Wordt geladen…');
  if (stand.fout !== undefined) return bericht('error', alinea(stand.fout), knop('Opnieuw proberen', () => zetKeer(keer + 1)));
  return h('div', null, toon(stand.inhoud as T, () => zetKeer(keer + 1)));
}

/** The heading of a part; who came by a link of the page starts reading here. */
export function Kop({ bureau, tekst, titel = tekst }: { bureau: Bureau; tekst: ComponentChildren; titel?: ComponentChildren }): JSX.Element {
  const plek = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (typeof titel === 'string') document.title = `${titel} – Beleid – Meldroute`;
    if (bureau.neemFocus()) plek.current?.focus();
  }, [titel]);
  return h('h2', { class: 'utrecht-heading-2', id: 'beleid-kop', tabIndex: -1, ref: plek }, tekst);
}

export function knop(tekst: ComponentChildren, bijKlik: () => void, soort = 'secondary-action', extra: Record<string, unknown> = {}): JSX.Element {
  return h('button', { type: 'button', class: `utrecht-button utrecht-button--${soort}`, onClick: bijKlik, ...extra }, tekst);
}

export const knoppen = (...kinderen: ComponentChildren[]) => h('div', { class: 'utrecht-button-group beleid__knoppen' }, kinderen);

export const link = (adres: string, ...tekst: ComponentChildren[]) => h('a', { class: 'utrecht-link', href: adres }, ...tekst);

/** Parts of one page beside each other, as links: the address tells which one shows. */
export function delen(naam: string, keuzes: [adres: string, tekst: ComponentChildren, hier: boolean][]): JSX.Element {
  return h(
    'nav',
    { class: 'delen', 'aria-label': naam },
    h('ul', null, keuzes.map(([adres, tekst, hier]) => h('li', { key: adres }, h('a', { class: 'utrecht-link', href: adres, 'aria-current': hier ? 'page' : undefined }, tekst)))),
  );
}

export const merk = (tekst: string, soort = '') => h('span', { class: `merkje${soort && ` merkje--${soort}`}` }, tekst);
