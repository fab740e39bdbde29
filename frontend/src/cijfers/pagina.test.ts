import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Regiodeel } from './cijfers';
import { vandaag } from './jaren';
import { Cijferpagina } from './pagina';
import { leesVraag } from './uitsplitsen';

const { jaar } = vandaag();
const MANAGER: Regiodeel = { naam: 'Twente', alles: true, publiceert: true, casussen: false };
const PARTNER: Regiodeel = { naam: 'Twente', alles: false, publiceert: false, casussen: false };

const as = (uitsplitsing: string, waarden: Record<string, string>) => ({ uitsplitsing, naam: uitsplitsing, waarden: Object.entries(waarden).map(([code, tekst]) => ({ code, tekst })) });
const tabel = (eenheid: string, een: ReturnType<typeof as>, aantallen: (number | null)[]) => ({ code: `${eenheid}-${een.uitsplitsing}`, titel: `Meldingen naar ${een.naam}`, eenheid, assen: [een], cellen: een.waarden.map(({ code }, nummer) => ({ plek: [code], aantal: aantallen[nummer] })) });

const MAANDEN = as('MAAND', Object.fromEntries(Array.from({ length: 12 }, (_, nummer) => [String(nummer + 1).padStart(2, '0'), `maand ${nummer + 1}`])));
const overzicht = (bronnen: (number | null)[]) => ({
  regio: 'twente',
  jaar,
  weergave: 'INTERN',
  toelichting: 'Geregistreerd is niet hetzelfde als gebeurd.',
  drempel: 5,
  ontbrekend: 1,
  kengetallen: [
    { code: 'TERUGKOPPELING_OP_TIJD', naam: 'Terugkoppeling op tijd', uitleg: 'Hoe vaak de melder op tijd hoorde.', teller: 'Op tijd', noemer: 'Alle', bron: 'Twente 2022', waarde: 80, eenheid: 'PROCENT', aantalTeller: 8, aantalNoemer: 10 },
    { code: 'DAGEN_TOT_AFSLUITING', naam: 'Van melding tot afsluiting', waarde: 12, eenheid: 'DAGEN', aantalTeller: 6, aantalNoemer: 9 },
  ],
  tabellen: [
    tabel('MELDING', MAANDEN, Array.from({ length: 12 }, () => 2)),
    tabel('MELDING', as('MELDERSOORT', { POLITIE: 'Politie', GGD: 'GGD', INWONER: 'Inwoner' }), bronnen),
    tabel('MELDING', as('VORM', { ARBEID: 'Arbeidsuitbuiting' }), [24]),
    tabel('MELDING', as('GEMEENTE', { Enschede: 'Enschede' }), [24]),
    tabel('CASUS', as('UITKOMST', { OPVANG: 'Opvang is geregeld', OPEN: 'Nog geen uitkomst' }), [6, 3]),
  ],
});

let antwoorden: Record<string, unknown> = {};
let gehaald: string[] = [];
let gestuurd: { adres: string; inhoud: unknown }[] = [];

beforeEach(() => {
  gestuurd = [];
  gehaald = [];
  antwoorden = {
    [`/api/v1/cijfers/overzicht?regio=twente&jaar=${jaar}`]: overzicht([20, 0, 4]),
    [`/api/v1/cijfers/overzicht?regio=twente&jaar=${jaar - 1}`]: overzicht([10, 1, 13]),
    [`/api/v1/cijfers/ontbrekend?regio=twente&jaar=${jaar}&pagina=1&grootte=50`]: [{ casus: 'C-twente-2026-000012', melding: 'M-twente-2026-000014', ontbreekt: [{ veld: 'VORM', tekst: 'De vorm van uitbuiting is niet bekend.' }] }],
    '/api/v1/cijferpublicaties?regio=twente': [],
    '/api/v1/cijfers/indicatoren?regio=twente': { indicatoren: [], uitsplitsingen: [{ uitsplitsing: 'MELDERSOORT', naam: 'Bron', uitleg: 'Wie meldde.', bron: 'Twente 2022', eenheden: ['MELDING'], waarden: [] }], eenheden: [] },
  };
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  Element.prototype.scrollIntoView = () => undefined;
  vi.stubGlobal('fetch', async (adres: string, { method = 'GET', body }: RequestInit) => {
    if (method !== 'GET') {
      gestuurd.push({ adres, inhoud: JSON.parse(String(body)) });
      return Response.json({}, { status: 201 });
    }
    gehaald.push(adres);
    // Both halves of an overview are in one answer here.
    adres = adres.replace('/kengetallen?', '/overzicht?');
    return adres in antwoorden ? Response.json(antwoorden[adres], { headers: { 'X-Total-Count': '1' } }) : new Response(null, { status: 404 });
  });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

async function open(hash: string, deel: Regiodeel) {
  // Without an event: the pages of earlier tests would answer it.
  window.history.replaceState(null, '', hash === '' ? '#' : hash);
  const plek = document.createElement('div');
  document.body.replaceChildren(plek);
  new Cijferpagina(plek, { twente: deel }).begin();
  await vi.waitFor(() => expect(plek.textContent).not.toContain('Wordt geladen'));
  return plek;
}

const knop = (tekst: string) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === tekst);

it('tells first what counts: how many, from whom, what came of it, and what was too late', async () => {
  const plek = await open('', MANAGER);
  const kaarten = [...plek.querySelectorAll('.kaart')].map(({ textContent }) => textContent);
  expect(kaarten[0]).toContain('24 meldingen');
  expect(kaarten[1]).toContain('Politie (20)');
  expect(kaarten[2]).toContain('6 van de 9 casussen afgesloten');
  expect(kaarten[3]).toContain('2 keer');
  expect(kaarten[3]).toContain('Bij 2 van de 10 niet.');
  expect(plek.textContent).toContain(`In ${jaar} kwam er geen enkele melding van: GGD.`);
  expect(plek.textContent).toContain('de helft binnen 12 dagen');
});

it('has a table with the same numbers beside each drawing, and the definition behind each figure', async () => {
  const plek = await open('', MANAGER);
  for (const tekening of plek.querySelectorAll('canvas')) {
    expect(tekening.getAttribute('role')).toBe('img');
    expect(tekening.getAttribute('aria-label')).toContain('Dezelfde getallen staan in de tabel.');
    expect(tekening.closest('section')!.querySelector('table')).not.toBeNull();
  }
  expect(plek.querySelectorAll('canvas').length).toBeGreaterThan(4);
  expect(plek.querySelector('#bronnen-uitleg')?.textContent).toContain('Wie meldde.');
  expect(plek.querySelector('#kengetal-TERUGKOPPELING_OP_TIJD')?.textContent).toContain('Twente 2022');
  expect(plek.querySelector(`a[href="/api/v1/cijfers/bestand?regio=twente&jaar=${jaar}&eenheid=MELDING&uitsplitsing=MELDERSOORT&soort=xlsx"]`)).not.toBeNull();
});

it('names what has to be filled in first, and links to a casus only for who may open it', async () => {
  const overzichtblad = await open('', MANAGER);
  expect(overzichtblad.textContent).toContain(`Eerst aanvullen: bij 1 melding van ${jaar} ontbreekt iets.`);
  const manager = await open('#/ontbrekend', MANAGER);
  expect(manager.textContent).toContain('C-twente-2026-000012');
  expect(manager.querySelector('a[href^="/casus/"]')).toBeNull();
  const procesmanager = await open('#/ontbrekend', { ...MANAGER, casussen: true });
  expect(procesmanager.querySelector('a[href="/casus/C-twente-2026-000012"]')).not.toBeNull();
});

it('says that nothing is published yet, and where there is something', async () => {
  antwoorden['/api/v1/cijferpublicaties?regio=twente'] = [{ regio: 'twente', jaar: 2025, versie: 1, stand: 'VASTGESTELD', sha256: 'ab', vastgesteldOp: '2026-02-03T10:00:00Z' }];
  const plek = await open(`#/overzicht?jaar=${jaar}`, PARTNER);
  expect(plek.textContent).toContain(`Over ${jaar} heeft Twente nog geen cijfers gepubliceerd.`);
  expect(plek.querySelector('a[href="#/overzicht?regio=twente&jaar=2025"]')).not.toBeNull();
  expect(plek.textContent).not.toContain('Zelf uitsplitsen');
});

it('shows a hidden number of a publication in words, with the reason, and no total that gives it away', async () => {
  antwoorden['/api/v1/cijferpublicaties?regio=twente'] = [{ regio: 'twente', jaar, versie: 1, stand: 'VASTGESTELD', sha256: 'ab', vastgesteldOp: '2026-02-03T10:00:00Z' }];
  antwoorden[`/api/v1/cijfers/overzicht?regio=twente&jaar=${jaar}`] = { ...overzicht([20, 0, null]), weergave: 'PUBLICATIE' };
  const plek = await open(`#/overzicht?jaar=${jaar}`, PARTNER);
  const rijen = [...plek.querySelector('#MELDING-MELDERSOORT')!.closest('section')!.querySelectorAll('tr')].map(({ textContent }) => textContent);
  expect(rijen).toContain('Inwonerminder dan 5 of verborgen');
  expect(rijen).toContain('GGD0');
  expect(rijen.at(-1)).toBe('Totaalverborgen');
  expect(plek.textContent).toContain('Het is dus niet 0');
});

it('begins the figures of a year once', async () => {
  await open('#/publicaties?jaar=2025', MANAGER);
  knop('Cijfers van 2025 vaststellen')!.click();
  const ervoor = gehaald.length;
  document.querySelector('form[novalidate]')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
  expect(gestuurd).toEqual([{ adres: '/api/v1/cijferpublicaties', inhoud: { regio: 'twente', jaar: 2025 } }]);
  expect(document.querySelector('[role=status]')?.textContent).toContain('takenlijst');
  await vi.waitFor(() => expect(gehaald.length).toBeGreaterThan(ervoor));
});

it('begins no year that is not over, and none that is being looked at', async () => {
  antwoorden['/api/v1/cijferpublicaties?regio=twente'] = [{ nummer: 'J-twente-2025-1', regio: 'twente', jaar: 2025, versie: 1, stand: 'LOOPT', gestartOp: '2026-02-03T10:00:00Z' }];
  expect((await open(`#/publicaties?jaar=${jaar}`, MANAGER)).textContent).toContain(`${jaar} is nog niet voorbij.`);
  expect((await open('#/publicaties?jaar=2025', MANAGER)).textContent).toContain('De cijfers van 2025 zijn in de maak.');
  expect(knop('Cijfers van 2025 vaststellen')).toBeUndefined();
});

it('lets who only reads begin nothing', async () => {
  const plek = await open('#/publicaties', PARTNER);
  expect(plek.textContent).toContain('Voor Twente zijn nog geen cijfers gepubliceerd.');
  expect(plek.textContent).not.toContain('vaststellen');
  expect(plek.textContent).not.toContain('intern');
});

it('reads a question from its form: no side twice, and only filters that were chosen', () => {
  const formulier = new FormData();
  for (const [naam, waarde] of Object.entries({ eenheid: 'MELDING', naar: 'VORM', naar2: 'VORM', 'filter-VORM': '', 'filter-GEMEENTE': 'Hof van Twente' })) formulier.append(naam, waarde);
  expect(leesVraag(formulier, [{ uitsplitsing: 'VORM' }, { uitsplitsing: 'GEMEENTE' }])).toEqual({ eenheid: 'MELDING', naar: ['VORM'], filters: ['GEMEENTE:Hof van Twente'] });
});
