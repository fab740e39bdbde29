import { el, type Kind } from '../melden/dom';
import { bg } from './talen/bg';
import { en } from './talen/en';
import { hu } from './talen/hu';
import { nl, type Sleutel, type Teksten } from './talen/nl';
import { pl } from './talen/pl';
import { ro } from './talen/ro';
import { uk } from './talen/uk';

export type Taalcode = 'nl' | 'en' | 'pl' | 'ro' | 'bg' | 'hu' | 'uk';

/** The name of each language in that language. */
export const TALEN: Record<Taalcode, string> = {
  nl: 'Nederlands',
  en: 'English',
  pl: 'Polski',
  ro: 'Română',
  bg: 'Български',
  hu: 'Magyar',
  uk: 'Українська',
};

export const TEKSTEN: Record<Taalcode, Teksten> = { nl, en, pl, ro, bg, hu, uk };

/** The phone numbers in our texts, which a phone can call at a touch. */
const NUMMERS = /\b(112|0900 8844|0800 7000)\b/;

let nu: Taalcode = 'nl';

export function huidigeTaal(): Taalcode {
  return nu;
}

/** The language of the browser, when it is one of ours. It is not kept anywhere. */
export function taalVan(voorkeuren: readonly string[]): Taalcode {
  const eigen = voorkeuren.map((voorkeur) => voorkeur.slice(0, 2).toLowerCase()).find((code) => code in TALEN);
  return (eigen as Taalcode | undefined) ?? 'en';
}

export function zeg(sleutel: Sleutel): string {
  return TEKSTEN[nu][sleutel];
}

/** An element that holds one of our texts, and changes with the language. */
export function tekst<K extends keyof HTMLElementTagNameMap>(
  naam: K,
  sleutel: Sleutel,
  attributen: Record<string, string | number | boolean | undefined> = {},
): HTMLElementTagNameMap[K] {
  const element = el(naam, { ...attributen, 'data-tekst': sleutel });
  vul(element);
  return element;
}

/** A moment, as a day in the language of the page. */
export function dag(moment: string): HTMLElement {
  const element = el('strong', { 'data-dag': moment });
  vul(element);
  return element;
}

function vul(element: HTMLElement): void {
  const { tekst: sleutel, dag: moment, na } = element.dataset;
  if (moment) {
    const opmaak = new Intl.DateTimeFormat(nu, { dateStyle: 'full', timeZone: 'Europe/Amsterdam' });
    element.textContent = opmaak.format(new Date(moment));
  } else if (sleutel && element.matches('option')) {
    element.textContent = [zeg(sleutel as Sleutel), na].filter(Boolean).join(' ');
  } else if (sleutel) {
    element.replaceChildren(...metNummers(zeg(sleutel as Sleutel)));
  }
}

function metNummers(zin: string): (Node | string)[] {
  return zin
    .split(NUMMERS)
    .filter((deel) => deel !== '')
    .map((deel) =>
      NUMMERS.test(deel)
        ? el('a', { class: 'utrecht-link utrecht-link--telephone', href: `tel:${deel.replace(' ', '')}` }, deel)
        : deel,
    );
}

/** Says everything again in another language; what was filled in stays as it is. */
export function wissel(taal: Taalcode): void {
  nu = taal;
  document.documentElement.lang = taal;
  document.title = zeg('titel');
  document.querySelectorAll<HTMLElement>('[data-tekst], [data-dag]').forEach(vul);
}

/** The choice of language: each name in its own language. */
export function taalkeuze(): HTMLElement {
  const knoppen = Object.entries(TALEN).map(([code, naam]) => {
    const knop = el('button', { type: 'button', class: 'utrecht-button utrecht-button--subtle taalkeuze__taal', lang: code }, naam);
    knop.addEventListener('click', () => {
      wissel(code as Taalcode);
      toon();
    });
    return knop;
  });
  const toon = () => knoppen.forEach((knop) => knop.setAttribute('aria-pressed', String(knop.lang === nu)));
  toon();
  const naam = tekst('span', 'taal', { id: 'taalkeuze-naam', class: 'alleen-voorlezen' });
  return el('div', { class: 'taalkeuze', role: 'group', 'aria-labelledby': 'taalkeuze-naam' }, naam, ...(knoppen as Kind[]));
}
