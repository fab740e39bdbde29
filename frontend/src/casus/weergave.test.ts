import { render } from 'preact';
import { expect, it } from 'vitest';
import type { Casus } from './casus';
import { proefcasus, WOORDEN } from './proefcasus';
import { weergave } from './weergave';

function scherm(casus: Casus, mijn: string[] = [], plek: HTMLElement = document.createElement('div')): HTMLElement {
  render(weergave(casus, new Set(mijn), WOORDEN), plek);
  return plek;
}

const VERWEZEN = proefcasus({
  namen: { wie: 'Wie Het Was' },
  beslissingen: [
    {
      id: 'advies',
      sleutel: 'verwijzing',
      versie: 3,
      leesbaar: {
        tabel: 'Verwijzing',
        gegevens: [{ vraag: 'Is er ondermijning?', antwoord: 'Ja' }],
        uitkomsten: [[{ vraag: 'Partner', antwoord: 'RIEC' }]],
      },
      uitkomsten: [{ partner: 'RIEC' }, { partner: 'POLITIE' }],
      regels: [
        { nummer: 4, toelichting: 'Er is ondermijning.', bron: 'Twente 2022 §6.1', aanname: '' },
        { nummer: 7, toelichting: 'Er is een strafbaar feit.', bron: 'Twente 2022 §6.2', aanname: '' },
      ],
      geenRegel: false,
      door: 'systeem',
      tijdstip: '2026-01-02T08:00:00Z',
    },
    {
      id: 'grond',
      sleutel: 'informatiedeling',
      versie: 2,
      variant: 'twente',
      leesbaar: { tabel: 'Informatiedeling', gegevens: [], uitkomsten: [] },
      uitkomsten: [],
      regels: [],
      geenRegel: true,
      door: 'systeem',
      tijdstip: '2026-01-02T09:00:00Z',
    },
  ],
  verwijzingen: [
    {
      id: 'v',
      partner: 'POLITIE',
      dringendheid: 'SPOED',
      reden: 'Er is een aangifte.',
      status: 'VERZONDEN',
      beslissing: 'advies',
      ronde: 1,
      toestemming: 'JA',
      embargo: false,
      deling: [{ categorie: 'CONTACT', toegestaan: 'JA', grondslag: 'Wet politiegegevens', beslissing: 'grond', uitleg: 'Nodig voor de opsporing.' }],
      vastgesteldDoor: 'wie',
      vastgesteldOp: '2026-01-02T10:03:00Z',
    },
  ],
});

it('traces a referral to who, when, which rule of which version, and which legal ground', () => {
  const tekst = scherm(VERWEZEN).querySelector('#verwijzingen')?.parentElement?.textContent ?? '';
  expect(tekst).toContain('Politie (AVIM): verzonden');
  expect(tekst).toContain('Wie Het Was, 2 januari 2026, 11.03 uur');
  expect(tekst).toContain('Regel 7: Er is een strafbaar feit. Bron: Twente 2022 §6.2');
  expect(tekst).not.toContain('Regel 4');
  expect(tekst).toContain('Beslistabel Verwijzing, versie 3');
  expect(tekst).toContain('GrondslagWet politiegegevens');
  expect(tekst).toContain('Informatiedeling, versie 2 van regio twente. Gevraagd door Meldroute zelf');
});

it('tells in words what a table was told, and which version the casus keeps', () => {
  const versie = { tabel: 'verwijzing', naam: 'Verwijzing', versie: 3, reden: 'Zo is het afgesproken.', door: 'wie', sinds: '2026-01-02T10:03:00Z' };
  const tekst = scherm({ ...VERWEZEN, tabelversies: [versie] }).querySelector('#beslissingen')?.parentElement?.textContent ?? '';
  expect(tekst).toContain('Gebruikte gegevensIs er ondermijning? Ja');
  expect(tekst).toContain('UitkomstPartner: RIEC');
  expect(tekst).toContain('Voor deze casus blijft versie 3 van de tabel Verwijzing gelden. Zo is het afgesproken. Wie Het Was, 2 januari 2026');
});

it('says that a human added a referral which no table advised', () => {
  const zelf = { ...VERWEZEN.verwijzingen[0]!, beslissing: undefined };
  expect(scherm(proefcasus({ verwijzingen: [zelf as never] })).textContent).toContain('Toegevoegd door een medewerker');
});

it('leads to the tasks that are mine, and says of others only whose they are', () => {
  const taak = { soort: 'x', behandelaars: ['twente-enschede-aandachtsfunctionaris'], opgepakt: false, termijn: '2020-01-01T00:00:00Z' };
  const vak = scherm(proefcasus({ taken: [{ ...taak, id: '1', naam: 'Van mij' }, { ...taak, id: '2', naam: 'Van een ander' }] }), ['1']);
  expect([...vak.querySelectorAll('#taken ~ .tabelvak a')].map((link) => link.textContent)).toEqual(['Van mij']);
  expect(vak.querySelector('#taken ~ .tabelvak a')?.getAttribute('href')).toContain('task=1');
  expect(vak.textContent).toContain('Aandachtsfunctionaris Enschede');
  expect(vak.textContent).toContain('te laat');
});

it('does not guess who reported when the server keeps that back', () => {
  const melding = { nummer: 'M-1', ontvangenOp: '2026-01-02T08:00:00Z', meldersoort: 'INWONER', omschrijving: '<b>Tekst</b>' };
  const met = (melder: object | undefined) => scherm(proefcasus({ ontvangenMeldingen: [{ ...melding, ...(melder && { melder }) }] }));
  expect(met(undefined).textContent).toContain('Afgeschermd: alleen de eigenaar');
  expect(met({ anoniem: true }).textContent).toContain('Anoniem');
  expect(met({}).querySelector('b')).toBeNull();
});

it('shows what the reporter ticked in the words of then', () => {
  const melding = { nummer: 'M-1', ontvangenOp: '2026-01-02T08:00:00Z', meldersoort: 'INWONER', omschrijving: 'Tekst' };
  const met = (signalen?: { code: string; tekst: string }[]) =>
    scherm(proefcasus({ ontvangenMeldingen: [{ ...melding, ...(signalen && { signalen }) }] }));
  expect(met([{ code: 'OUD', tekst: 'Woorden van toen' }]).textContent).toContain('Woorden van toen');
  expect(met().textContent).not.toContain('Aangekruiste signalen');
});

it('keeps what was opened open when it is brought up to date, and puts the newest on top', () => {
  const plek = scherm(VERWEZEN);
  const open = plek.querySelector('details')!;
  open.open = true;
  const regel = (tekst: string) => ({ tijdstip: '2026-01-02T08:00:00Z', soort: 'x', tekst, door: 'systeem' });
  scherm({ ...VERWEZEN, tijdlijn: [regel('eerst'), regel('daarna')] }, [], plek);
  expect(plek.querySelector('details')).toBe(open);
  expect(open.open).toBe(true);
  expect([...plek.querySelectorAll('.tijdlijn .verhaal')].map((verhaal) => verhaal.textContent)).toEqual(['daarna', 'eerst']);
});

it('says first of all to call 112 when a life is in danger, and no longer when the casus is closed', () => {
  const eerste = (anders: object) => scherm(proefcasus({ noodtoegangTot: '2026-01-02T08:00:00Z', ...anders })).firstElementChild?.firstElementChild;
  expect(eerste({ gevaarniveau: 'LEVENSBEDREIGEND' })?.textContent).toContain('Bel nu 112');
  expect(eerste({ gevaarniveau: 'LEVENSBEDREIGEND' })?.querySelector('a')?.getAttribute('href')).toBe('tel:112');
  expect(eerste({ gevaarniveau: 'ACUUT' })?.textContent).not.toContain('112');
  expect(eerste({ gevaarniveau: 'LEVENSBEDREIGEND', geslotenOp: '2026-01-02T08:00:00Z' })?.textContent).not.toContain('112');
});

it('tells who was warned by mail and text message, and honestly when nothing was sent', () => {
  const bericht = { tijdstip: '2026-01-02T08:00:00Z', ontvanger: 'twente-enschede-aandachtsfunctionaris', oefening: false };
  const tekst = scherm(
    proefcasus({
      waarschuwingen: [
        { ...bericht, weg: 'E_MAIL', uitleg: 'Verstuurd' },
        { ...bericht, weg: 'SMS', uitleg: 'Niet verstuurd: er is geen adres of nummer bekend', oefening: true },
      ],
    }),
  ).textContent;
  expect(tekst).toContain('e-mail aan Aandachtsfunctionaris Enschede. Verstuurd.');
  expect(tekst).toContain('OEFENING, sms aan Aandachtsfunctionaris Enschede. Niet verstuurd');
});

it('says of a drill that nobody is in danger', () => {
  expect(scherm(proefcasus({ nummer: 'C-twente-2026-000001-OEFENING' })).textContent).toContain('OEFENING. Deze casus is verzonnen.');
  expect(scherm(proefcasus()).textContent).not.toContain('OEFENING');
});

it('shows what was done about a place for the night, and what partners advised', () => {
  const op = { door: 'wie', tijdstip: '2026-01-02T08:00:00Z', toelichting: 'Overal gebeld.' };
  const vraag = { partner: 'POLITIE', vraag: 'Kan er iemand heen?', gevraagdDoor: 'wie', gevraagdOp: '2026-01-02T08:00:00Z' };
  const tekst = scherm(
    proefcasus({
      noodopvang: [{ ...op, uitkomst: 'NIET_GEPLAATST' }, { ...op, uitkomst: 'GEPLAATST', plek: 'Noodplek' }],
      noodvervoer: [{ ...op }],
      spoedadviezen: [{ ...vraag, id: '1', advies: 'Ja.' }, { ...vraag, id: '2', uitgeblevenOp: '2026-01-02T10:00:00Z' }],
    }),
  ).textContent;
  expect(tekst).toContain('Geen plek gevonden. Overal gebeld.');
  expect(tekst).toContain('Plek: Noodplek.');
  expect(tekst).toContain('Vervoer niet geregeld.');
  expect(tekst).toContain('AdviesJa.');
  expect(tekst).toContain('Kwam niet op tijd.');
});
