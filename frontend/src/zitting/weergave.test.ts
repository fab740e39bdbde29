import { render } from 'preact';
import { expect, it } from 'vitest';
import type { Handeling } from '../gids/handelingen';
import { Concepten } from './concepten';
import { lijsten } from './lijst';
import { projectorbeeld } from './projector';
import { OPVANG, POLITIE, proefbesluit, proefpunt, proefzitting, WOORDEN } from './proefzitting';
import type { Handelingen, Scherm } from './scherm';
import { weergave } from './weergave';
import type { Eigentafel, Zitting } from './zitting';

const doe = {} as Handelingen;

const schermVan = (zitting: Zitting): Scherm => ({ zitting, woorden: WOORDEN, gekozen: undefined, concepten: new Concepten(), wachtend: [], geweigerd: [], doe });

function toon(zitting: Zitting): HTMLElement {
  const plek = document.createElement('div');
  render(weergave(schermVan(zitting)), plek);
  return plek;
}

const BESLUITEN = [
  proefbesluit({ tegenstemmen: [{ partner: 'OM', tekst: 'Te snel.' }], binnenMandaat: false }),
  proefbesluit({ id: 'b2', laag: 'ZONDER_ZORG', tekst: 'Niet voor de muur.' }),
];

it('shows the layer first of all, in words', () => {
  expect(toon(proefzitting()).querySelector('.laagband__naam')?.textContent).toBe('Deel 1 · Met zorgpartners');
});

it('records dissent with the decision, and says when it is beyond the mandate', () => {
  const tekst = toon(proefzitting({ punten: [proefpunt({ besluiten: BESLUITEN })] })).textContent;
  expect(tekst).toContain('OM is het er niet mee eens: Te snel.');
  expect(tekst).toContain('buiten het mandaat');
});

it('folds what was said in another part, and leaves it off the wall', () => {
  const zitting = proefzitting({ punten: [proefpunt({ besluiten: BESLUITEN })] });
  const gevouwen = toon(zitting).querySelector<HTMLDetailsElement>('#elders-besluiten');
  expect(gevouwen?.open).toBe(false);
  expect(gevouwen?.textContent).toContain('Niet voor de muur.');
  const muur = document.createElement('div');
  render(projectorbeeld(schermVan(zitting), () => undefined), muur);
  expect(muur.textContent).toContain('Eerst rust.');
  expect(muur.textContent).not.toContain('Niet voor de muur.');
});

it('gives a member their own contribution to write, and nothing else', () => {
  const plek = toon(proefzitting({ mijnRol: 'LID' }));
  expect([...plek.querySelectorAll('.zitting__hoofd button')].map(({ id }) => id)).toEqual(['nieuw-inbreng']);
  expect(plek.querySelector('input')).toBeNull();
  expect(plek.textContent).not.toContain('Zitting sluiten');
});

it('tells a member and the wall who is in the room', () => {
  const aanwezig = [{ laag: 'MET_ZORG', groep: POLITIE.groep, van: '2026-11-24T09:00:00Z' }, { laag: 'MET_ZORG', groep: OPVANG.groep, van: '2026-11-24T09:00:00Z', tot: '2026-11-24T09:10:00Z' }];
  expect(toon(proefzitting({ mijnRol: 'LID', punten: [proefpunt({ aanwezig })] })).textContent).toContain('Aanwezig in dit deel: Politie.');
});

it('has one stop for Tab in the agenda', () => {
  expect(toon(proefzitting()).querySelectorAll('.zitting__agenda [tabindex="0"]')).toHaveLength(1);
});

it('opens a session only when its agenda was fixed', () => {
  expect(toon(proefzitting({ stand: 'GEPLAND', punten: [] })).textContent).toContain('nog niet vastgesteld');
  expect(toon(proefzitting({ stand: 'GEPLAND', punten: [] })).querySelector('button')).toBeNull();
  expect(toon(proefzitting({ stand: 'VOORBEREIDING' })).textContent).toContain('Zitting openen');
});

it('leads to the minutes when a session is over, and to none when it was cancelled', () => {
  expect(toon(proefzitting({ stand: 'VASTGESTELD' })).querySelectorAll('a[href*="/verslag"]')).toHaveLength(2);
  expect(toon(proefzitting({ stand: 'VERVALLEN' })).querySelector('a')).toBeNull();
});

it('lists what is going on first, then what comes, then what was with the newest on top', () => {
  const regel = (nummer: string, begin: string, stand: string) => ({ nummer, tafel: 't', tafelnaam: nummer, soort: 'CASUSTAFEL', begin, stand, mijnRol: 'LID' as const });
  const plek = document.createElement('div');
  render(lijsten([regel('later', '2027-01-01', 'GEPLAND'), regel('oud', '2026-01-01', 'VASTGESTELD'), regel('net', '2026-02-01', 'VERSLAG'), regel('nu', '2026-03-01', 'BEZIG'), regel('eerst', '2026-04-01', 'VOORBEREIDING')], WOORDEN, { tafels: [], doe: () => undefined }), plek);
  expect([...plek.querySelectorAll('td:nth-child(2) a')].map(({ textContent }) => textContent)).toEqual(['nu', 'eerst', 'later', 'net', 'oud']);
});

it('lets who runs a table plan, move and cancel its sessions, and nobody else', () => {
  const regel = (mijnRol: 'VOORZITTER' | 'LID') => ({ nummer: 'Z-1', tafel: 'dader', tafelnaam: 'Dadertafel', soort: 'DADERTAFEL', begin: '2027-01-01T09:00:00Z', stand: 'GEPLAND', mijnRol });
  const gevraagd: Handeling[] = [];
  const knoppen = (mijnRol: 'VOORZITTER' | 'LID', tafels: Eigentafel[]) => {
    const plek = document.createElement('div');
    render(lijsten([regel(mijnRol)], WOORDEN, { tafels, doe: (handeling) => gevraagd.push(handeling) }), plek);
    return [...plek.querySelectorAll('button')];
  };

  expect(knoppen('LID', [])).toEqual([]);
  knoppen('VOORZITTER', [{ code: 'dader', naam: 'Dadertafel', leidt: true }]).forEach((knop) => knop.click());

  expect(gevraagd.map(({ knop }) => knop)).toEqual(['Verplaatsen', 'Afzeggen', 'Plannen']);
  expect(gevraagd[1]?.opdracht({ reden: 'Zaal bezet' })).toEqual({ methode: 'POST', pad: '/dader/zittingen/Z-1/vervallen', inhoud: { reden: 'Zaal bezet' } });
});
