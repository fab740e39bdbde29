import { expect, it } from 'vitest';
import { POLITIE, proefbesluit, proefpunt, proefzitting, VOORZITTER, WOORDEN } from './proefzitting';
import { aanvullingvorm, actievorm, alsWaarden, besluitvorm, controleer, gevraagd, inbrengvorm, interventievorm, tegenstemvorm, teVersturen } from './vormen';

it('names all faults at once', () => {
  expect(controleer(actievorm([POLITIE]), { termijn: '31-02-2027' }).map(({ veld }) => veld)).toEqual(['omschrijving', 'eigenaar', 'termijn']);
  expect(controleer(interventievorm(WOORDEN), {}).map(({ veld }) => veld)).toEqual(['interventie', 'bevoegdGezag', 'effect']);
});

it('asks for the tracks when one is chosen, and for a date when the casus waits, and sends only what was asked', () => {
  const vorm = besluitvorm(WOORDEN);
  const namen = (soort: string) => gevraagd(vorm, { soort }).map(({ naam }) => naam);
  expect(namen('SPOOR_KIEZEN')).toEqual(['soort', 'sporen', 'tekst']);
  expect(namen('AANHOUDEN')).toEqual(['soort', 'tekst', 'herzienOp']);
  expect(teVersturen(vorm, { soort: 'AANHOUDEN', tekst: ' Wacht. ', sporen: ['ZORGTRAJECT'], herzienOp: '5-1-2027' })).toEqual({ soort: 'AANHOUDEN', tekst: 'Wacht.', herzienOp: '2027-01-05' });
});

it('changes a decision with the version that was read, so that nobody is overwritten', () => {
  const besluit = proefbesluit({ versie: 3, herzienOp: '2027-01-05', soort: 'AANHOUDEN' });
  const vorm = besluitvorm(WOORDEN, besluit);
  expect(vorm.opdracht('p1', 'MET_ZORG', teVersturen(vorm, alsWaarden(besluit)))).toEqual({
    methode: 'PUT',
    pad: '/besluiten/b1',
    inhoud: { laag: 'MET_ZORG', soort: 'AANHOUDEN', tekst: 'Eerst rust.', sporen: [], herzienOp: '2027-01-05', versie: 3 },
  });
});

it('asks who leads for whom they write, and a member not', () => {
  expect(inbrengvorm(proefzitting(), [POLITIE]).velden.map(({ naam }) => naam)).toEqual(['partner', 'tekst']);
  expect(inbrengvorm(proefzitting({ mijnRol: 'LID' }), [POLITIE]).velden.map(({ naam }) => naam)).toEqual(['tekst']);
});

it('records dissent of partners and of the chair', () => {
  expect(tegenstemvorm([VOORZITTER, POLITIE], proefbesluit()).velden[0]?.keuzes?.map(([code]) => code)).toEqual(['twente-tafelvoorzitter', 'POLITIE']);
});

it('puts fixed minutes right beside them, in a part that the writer may hear', () => {
  const vorm = aanvullingvorm(proefpunt({ lagen: ['MET_ZORG'] }), WOORDEN);
  expect(controleer(vorm, { laag: 'ZONDER_ZORG', tekst: 'Het was dinsdag.' }).map(({ veld }) => veld)).toEqual(['laag']);
  expect(vorm.opdracht('p1', 'x', { laag: 'MET_ZORG', tekst: 'Het was dinsdag.' })).toEqual({ methode: 'POST', pad: '/verslag/aanvullingen', inhoud: { agendapunt: 'p1', laag: 'MET_ZORG', tekst: 'Het was dinsdag.' } });
});
