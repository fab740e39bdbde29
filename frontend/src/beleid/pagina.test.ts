import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Beleidspagina } from './pagina';

const TABEL = {
  sleutel: 'verwijzing',
  naam: 'Verwijzing',
  variant: 'GEDEELD',
  versie: 1,
  trefwijze: 'COLLECT',
  invoer: [],
  uitvoer: [],
  regels: [
    { id: 'a', nummer: 1, als: [], dan: [], zin: 'Als er zorg nodig is, dan Zorgcoördinator.', aanname: 'Zo bedacht.' },
    { id: 'b', nummer: 2, als: [], dan: [], zin: 'Als er gevaar is, dan Politie.', bron: 'Twente 2022, §6.1', geraakt: 3, afgeweken: 0 },
  ],
};

let gestuurd: { adres: string; sleutel: string | undefined; inhoud: unknown }[] = [];
let antwoorden: Record<string, unknown> = {};

beforeEach(() => {
  gestuurd = [];
  antwoorden = { '/api/v1/beslistabellen?regio=twente': [TABEL], '/api/v1/beslistabellen/verwijzing?regio=twente': TABEL };
  window.location.hash = '';
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  Element.prototype.scrollIntoView = () => undefined;
  vi.stubGlobal('fetch', async (adres: string, { method = 'GET', body, headers }: RequestInit) => {
    if (method !== 'GET') {
      gestuurd.push({ adres, sleutel: (headers as Record<string, string>)['Idempotency-Key'], inhoud: JSON.parse(String(body)) });
      return Response.json({ nummer: 'B-twente-2026-1' }, { status: 201 });
    }
    return adres in antwoorden ? Response.json(antwoorden[adres]) : new Response(null, { status: 404 });
  });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

async function open(hash: string, bewerkt: string[]) {
  window.location.hash = hash;
  const plek = document.createElement('div');
  document.body.replaceChildren(plek);
  new Beleidspagina(plek, { twente: 'Twente' }, bewerkt).begin();
  await vi.waitFor(() => expect(plek.textContent).not.toContain('Wordt geladen'));
  return plek;
}

const knop = (tekst: string) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === tekst);

it('lists the tables of the region, with a link to each', async () => {
  const plek = await open('', ['twente']);
  expect(plek.querySelector('a[href="#/tabel/verwijzing"]')?.textContent).toBe('Verwijzing');
  expect(plek.textContent).toContain('Gedeeld door alle regio’s');
});

it('shows rules as sentences with what they rest on, and lets who reads only change nothing', async () => {
  const plek = await open('#/tabel/verwijzing', []);
  expect(plek.textContent).toContain('Als er gevaar is, dan Politie.');
  expect(plek.textContent).toContain('Bron: Twente 2022, §6.1');
  expect(plek.textContent).toContain('Het afgelopen jaar 3 keer gebruikt.');
  expect(knop('Wijzigen')).toBeUndefined();
});

it('begins a version of its own from a shared table, once, and opens the draft', async () => {
  await open('#/tabel/verwijzing', ['twente']);
  knop('Wijzigen')!.click();
  document.querySelector<HTMLInputElement>('#vraag-titel')!.value = 'Raad erbij';
  document.querySelector('form[novalidate]')!.dispatchEvent(new Event('submit', { cancelable: true }));
  expect(document.querySelector('[role=alert]')?.textContent).toContain('Dit moet u nog invullen: Waarom deze wijziging?');
  expect(gestuurd).toEqual([]);
  document.querySelector<HTMLTextAreaElement>('#vraag-reden')!.value = 'Afspraak van mei';
  document.querySelector('form[novalidate]')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await vi.waitFor(() => expect(window.location.hash).toBe('#/wijziging/B-twente-2026-1'));
  expect(gestuurd).toHaveLength(1);
  expect(gestuurd[0]!.inhoud).toEqual({ regio: 'twente', soort: 'TABEL', sleutel: 'verwijzing', aard: 'EIGEN_VARIANT', titel: 'Raad erbij', reden: 'Afspraak van mei' });
  expect(gestuurd[0]!.sleutel).toBeTruthy();
});

it('does not let a second change begin while one is under way', async () => {
  antwoorden['/api/v1/beslistabellen/verwijzing?regio=twente'] = { ...TABEL, openstaand: 'B-twente-2026-7' };
  const plek = await open('#/tabel/verwijzing', ['twente']);
  expect(knop('Wijzigen')).toBeUndefined();
  expect(plek.querySelector('a[href="#/wijziging/B-twente-2026-7"]')).not.toBeNull();
});

it('says so when a table is not there, and offers to try again', async () => {
  const plek = await open('#/tabel/onbekend', ['twente']);
  expect(plek.textContent).toContain('Dit is er niet, of het is niet voor u.');
  expect(knop('Opnieuw proberen')).toBeDefined();
});
