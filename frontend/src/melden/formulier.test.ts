import { beforeEach, expect, test, vi } from 'vitest';
import { meldformulier } from './formulier';
import type { Keuzelijsten } from './keuzelijsten';

const LIJSTEN: Keuzelijsten = {
  regios: [{ code: 'twente', naam: 'Twente', gemeenten: ['Enschede', 'Hengelo'] }],
  meldersoorten: [{ code: 'GEMEENTE', tekst: 'Gemeente' }],
  vormen: [{ code: 'ARBEID', tekst: 'Arbeidsuitbuiting' }],
  signalen: [{ code: 'PASPOORT', tekst: 'Heeft geen paspoort', vorm: 'ARBEID' }],
  leeftijdscategorieen: [{ code: 'ONBEKEND', tekst: 'Onbekend' }],
  geslachten: [{ code: 'ONBEKEND', tekst: 'Onbekend' }],
  nationaliteitsgroepen: [{ code: 'ONBEKEND', tekst: 'Onbekend' }],
  verblijf: [{ code: 'ONBEKEND', tekst: 'Onbekend' }],
  locatierollen: [{ code: 'WOONPLAATS', tekst: 'Woonplaats' }],
  kenmerksoorten: [{ code: 'KENTEKEN', tekst: 'Kenteken' }],
  risicogroepen: [],
  sectoren: [],
};

const veld = <T extends HTMLElement>(pad: string) => document.querySelector<T>(`[name="${pad}"]`) as T;
const knop = (tekst: string) =>
  [...document.querySelectorAll('button')].find(
    (button) => button.textContent === tekst,
  ) as HTMLButtonElement;
const kies = (pad: string, waarde: string) => {
  const lijst = veld<HTMLSelectElement>(pad);
  lijst.value = waarde;
  lijst.dispatchEvent(new Event('change', { bubbles: true }));
};
const verstuur = () =>
  document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));

beforeEach(() => {
  document.body.replaceChildren(meldformulier(LIJSTEN, () => undefined));
});

test('opens with the danger questions', () => {
  expect(document.querySelector('form input')?.getAttribute('name')).toBe('gevaar.levensbedreigend');
});

test('says out loud to call 112 when a life is in danger, and stops saying so when not', () => {
  const alarm = document.querySelector('[role="alert"]');
  document.querySelector<HTMLInputElement>('[name="gevaar.levensbedreigend"][value="JA"]')?.click();
  expect(alarm?.textContent).toBe('Bel nu 112.Meld daarna hier verder.');
  document.querySelector<HTMLInputElement>('[name="gevaar.levensbedreigend"][value="NEE"]')?.click();
  expect(alarm?.textContent).toBe('');
});

test('chooses the only region beforehand', () => {
  expect(veld<HTMLSelectElement>('regio').value).toBe('twente');
});

test('asks for the name of a municipality only outside the region', () => {
  expect(veld<HTMLInputElement>('gemeenteNaam').disabled).toBe(true);
  kies('gemeente', 'BUITEN_REGIO');
  expect(veld<HTMLInputElement>('gemeenteNaam').disabled).toBe(false);
});

test('sends nothing about a reporter who stays anonymous', () => {
  veld<HTMLInputElement>('melder.naam').value = 'Voorbeeld';
  veld<HTMLInputElement>('melder.anoniem').click();
  expect(veld<HTMLInputElement>('melder.naam').disabled).toBe(true);
});

test('moves later rows up when one is removed, with what was typed in them', () => {
  knop('Gegeven toevoegen').click();
  knop('Gegeven toevoegen').click();
  veld<HTMLInputElement>('kenmerken[0].waarde').value = 'weg';
  kies('kenmerken[1].soort', 'KENTEKEN');
  veld<HTMLInputElement>('kenmerken[1].waarde').value = 'blijft';
  knop('Gegeven 1 verwijderen').click();
  expect(veld<HTMLInputElement>('kenmerken[0].waarde').value).toBe('blijft');
  expect(veld<HTMLSelectElement>('kenmerken[0].soort').value).toBe('KENTEKEN');
  expect(veld('kenmerken[1].waarde')).toBeNull();
});

test('shows each fault at its field and in a list that gets the focus', () => {
  verstuur();
  const omschrijving = veld('omschrijving');
  expect(omschrijving.getAttribute('aria-invalid')).toBe('true');
  const beschrijving = omschrijving.getAttribute('aria-describedby')?.split(' ')[0] ?? '';
  expect(document.getElementById(beschrijving)?.textContent).toContain('minstens 10 tekens');
  expect(document.activeElement?.getAttribute('aria-labelledby')).toBe('foutoverzicht-kop');
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.foutoverzicht a')];
  expect(links).toHaveLength(3);
  links[0]?.click();
  expect(document.activeElement).toBe(omschrijving);
});

test('takes faults away when they are solved', () => {
  verstuur();
  veld<HTMLTextAreaElement>('omschrijving').value = 'Een man slaapt op zijn werk.';
  verstuur();
  expect(veld('omschrijving').hasAttribute('aria-invalid')).toBe(false);
  expect(veld('omschrijving').getAttribute('aria-describedby')).toBe(
    'veld-omschrijving-uitleg veld-omschrijving-teller',
  );
});

test('warns before unsent text is lost', () => {
  const luister = vi.spyOn(window, 'addEventListener');
  veld('omschrijving').dispatchEvent(new Event('input', { bubbles: true }));
  expect(luister).toHaveBeenCalledWith('beforeunload', expect.any(Function));
});

test('shows the signals and the words of the region that was chosen, and keeps what was ticked', () => {
  const inleiding = document.createElement('p');
  inleiding.dataset.regiotekst = 'INLEIDING';
  inleiding.textContent = 'Zoals geleverd';
  const formulier = meldformulier(
    {
      ...LIJSTEN,
      regios: [
        {
          code: 'twente',
          naam: 'Twente',
          gemeenten: ['Enschede'],
          signalen: [
            { code: 'PASPOORT', tekst: 'Geen paspoort bij zich', vorm: 'ARBEID' },
            { code: 'KAS', tekst: 'Slaapt in een kas', vorm: 'ARBEID' },
          ],
          teksten: { INLEIDING: 'Welkom in Twente' },
        },
        { code: 'drenthe', naam: 'Drenthe', gemeenten: ['Emmen'] },
      ],
    },
    () => undefined,
  );
  document.body.replaceChildren(inleiding, formulier);
  const vakken = () => [...document.querySelectorAll<HTMLInputElement>('[name="signalen"]')];
  expect(vakken().map(({ value }) => value)).toEqual(['PASPOORT']);
  vakken()[0]?.click();
  kies('regio', 'twente');
  expect(vakken().map(({ value, checked }) => [value, checked])).toEqual([
    ['PASPOORT', true],
    ['KAS', false],
  ]);
  expect(document.body.textContent).toContain('Geen paspoort bij zich');
  expect(document.body.textContent).toContain('(1 aangekruist)');
  expect(inleiding.textContent).toBe('Welkom in Twente');
});
