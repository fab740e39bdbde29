import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Zittingpagina } from './pagina';
import { proefbesluit, proefpunt, proefzitting, WOORDEN, zonderMij } from './proefzitting';
import type { Zitting } from './zitting';

class Lijn extends EventTarget {
  static readonly CLOSED = 2;
  static laatste: Lijn;
  readyState = 1;

  constructor() {
    super();
    Lijn.laatste = this;
  }

  close() {
    this.readyState = Lijn.CLOSED;
  }
}

interface Verzoek {
  methode: string;
  pad: string;
  sleutel: string | undefined;
  inhoud: Record<string, unknown>;
}

let zitting: Zitting | number;
let antwoord: (verzoek: Verzoek) => Response | 'weg';
let gestuurd: Verzoek[] = [];

beforeEach(() => {
  zitting = proefzitting();
  antwoord = () => Response.json({}, { status: 201 });
  gestuurd = [];
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Lijn);
  vi.stubGlobal('fetch', async (adres: string, { method: methode = 'GET', body, headers }: RequestInit) => {
    if (methode === 'GET') return typeof zitting === 'number' ? new Response(null, { status: zitting }) : Response.json(zitting);
    const verzoek = { methode, pad: adres.split('2026-1')[1] ?? '', sleutel: (headers as Record<string, string>)['Idempotency-Key'], inhoud: JSON.parse(String(body)) as Record<string, unknown> };
    gestuurd.push(verzoek);
    const gegeven = antwoord(verzoek);
    if (gegeven === 'weg') throw new TypeError('Failed to fetch');
    return gegeven;
  });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const rust = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

async function open() {
  const plek = document.createElement('div');
  document.body.replaceChildren(plek);
  await new Zittingpagina(plek, 'Z-twente-tafel-2026-1', WOORDEN).start();
  return plek;
}

async function nieuws() {
  Lijn.laatste.dispatchEvent(new Event('gewijzigd'));
  await rust(1_000);
}

function vul(naam: string, waarde: string) {
  const vak = document.querySelector<HTMLInputElement>(`.zitting__invoer [id$="-${naam}"]`)!;
  vak.value = waarde;
  vak.dispatchEvent(new Event('input', { bubbles: true }));
}

const klik = (kiezer: string) => document.querySelector<HTMLElement>(kiezer)!.click();
const legVast = () => document.querySelector('.zitting__invoer')!.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
const knop = (tekst: string) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === tekst);

async function typInbreng(tekst: string) {
  klik('#nieuw-inbreng');
  vul('partner', 'POLITIE');
  vul('tekst', tekst);
  legVast();
  await rust();
}

it('clears all that was on the screen when the table goes on without this member', async () => {
  const mijn = { mijnRol: 'LID', mijnPartner: 'OPVANG', mijnGroep: 'twente-partner-opvang' } as const;
  zitting = proefzitting({ ...mijn, punten: [proefpunt({ lagen: ['MET_ZORG'], toelichting: 'Hoor ik alleen nu.' })] });
  const plek = await open();
  expect(plek.textContent).toContain('Hoor ik alleen nu.');
  zitting = zonderMij();
  await nieuws();
  expect(plek.querySelector('h2')?.textContent).toBe('Dit deel is zonder u');
  for (const woord of ['Hoor ik', 'C-twente', 'Politie', 'Mandaat']) expect(document.body.textContent).not.toContain(woord);
});

it('gives their own half text back to who sat out a part, and forgets it when the item is no longer theirs', async () => {
  const mijn = { mijnRol: 'LID', mijnPartner: 'OPVANG', mijnGroep: 'twente-partner-opvang' } as const;
  const erbij = proefzitting({ ...mijn, punten: [proefpunt({ lagen: ['MET_ZORG'] })] });
  zitting = erbij;
  await open();
  klik('#nieuw-inbreng');
  vul('tekst', 'Half verteld');
  zitting = zonderMij();
  await nieuws();
  zitting = erbij;
  await nieuws();
  expect(document.querySelector<HTMLTextAreaElement>('textarea')?.value).toBe('Half verteld');
  zitting = proefzitting({ ...mijn, agendapunt: 'p2', punten: [proefpunt({ id: 'p2', lagen: ['MET_ZORG'] })] });
  await nieuws();
  zitting = erbij;
  await nieuws();
  expect(document.querySelector('textarea')).toBeNull();
});

it('keeps what is written while nothing arrives, says so, and sends it once with the same key', async () => {
  const plek = await open();
  antwoord = () => 'weg';
  await typInbreng('Gezegd zonder verbinding.');
  await rust(2_000);
  expect(plek.querySelector('.verbinding--weg')?.textContent).toContain('Er wacht 1 tekst op verzending.');
  expect(plek.textContent).toContain('Gezegd zonder verbinding.');
  antwoord = () => Response.json({}, { status: 201 });
  await rust(20_000);
  expect(new Set(gestuurd.map(({ sleutel }) => sleutel)).size).toBe(1);
  expect(gestuurd.at(-1)).toMatchObject({ pad: '/punten/p1/inbreng', inhoud: { laag: 'MET_ZORG', partner: 'POLITIE', tekst: 'Gezegd zonder verbinding.' } });
  expect(plek.querySelector('.verbinding')?.textContent).toContain('De verbinding is terug.');
  expect(plek.querySelector('.zitting__wacht')).toBeNull();
});

it('stores nothing outside the memory of the tab', async () => {
  await open();
  antwoord = () => 'weg';
  await typInbreng('Nergens op schijf.');
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('Nergens');
});

it('shows all faults at once, those of the server too, with what was typed', async () => {
  await open();
  klik('#nieuw-acties');
  legVast();
  await rust();
  expect(document.querySelectorAll('.zitting__fouten li')).toHaveLength(3);
  vul('omschrijving', 'Bellen.');
  vul('eigenaar', 'twente-partner-politie');
  vul('termijn', '01-12-2026');
  antwoord = () => Response.json({ fouten: [{ veld: 'termijn', melding: 'Kies een dag na vandaag.' }] }, { status: 422 });
  legVast();
  await rust();
  expect(document.querySelector('.zitting__fouten')?.textContent).toContain('Kies een dag na vandaag.');
  expect(document.querySelector<HTMLTextAreaElement>('textarea')?.value).toBe('Bellen.');
});

it('shows both texts when somebody else was first, and stores the one that is chosen', async () => {
  zitting = proefzitting({ punten: [proefpunt({ besluiten: [proefbesluit()] })] });
  await open();
  klik('#wijzig-b1');
  vul('tekst', 'Mijn tekst.');
  antwoord = () => Response.json({ huidig: proefbesluit({ tekst: 'Hun tekst.', versie: 1 }) }, { status: 409 });
  legVast();
  await rust();
  const venster = document.querySelector('dialog')!;
  expect(venster.textContent).toContain('Hun tekst.');
  expect(venster.querySelector('textarea')?.value).toBe('Mijn tekst.');
  antwoord = () => Response.json({});
  knop('Uw tekst vastleggen')!.click();
  await rust();
  expect(gestuurd.at(-1)).toMatchObject({ methode: 'PUT', pad: '/besluiten/b1', inhoud: { tekst: 'Mijn tekst.', versie: 1 } });
});

it('takes it for stored when what is there is what was sent, because only the answer was lost', async () => {
  zitting = proefzitting({ punten: [proefpunt({ besluiten: [proefbesluit()] })] });
  await open();
  klik('#wijzig-b1');
  vul('tekst', 'Mijn tekst.');
  antwoord = () => Response.json({ huidig: { ...proefbesluit({ tekst: 'Mijn tekst.', versie: 1 }), herzienOp: null } }, { status: 409 });
  legVast();
  await rust();
  expect(document.querySelector('dialog')).toBeNull();
  expect(document.querySelector('[role=status].casus__nieuws')?.textContent).toBe('Het besluit is gewijzigd.');
});

it('keeps a text that the server refuses on the screen, until who wrote it throws it away', async () => {
  const plek = await open();
  antwoord = () => new Response(null, { status: 404 });
  await typInbreng('Te laat.');
  expect(plek.querySelector('.utrecht-alert--error')?.textContent).toContain('Te laat.');
  antwoord = () => Response.json({}, { status: 201 });
  knop('Opnieuw versturen')!.click();
  await rust();
  expect(plek.querySelector('.utrecht-alert--error')).toBeNull();
  expect(new Set(gestuurd.map(({ sleutel }) => sleutel)).size).toBe(1);
});

it('changes the room now or not at all, because later it would be about another moment', async () => {
  const plek = await open();
  antwoord = () => 'weg';
  knop('Naar deel 2 · Zonder zorgpartners')!.click();
  expect(document.querySelector('dialog')?.textContent).toContain('Opvang');
  knop('Wisselen')!.click();
  await rust();
  expect(plek.textContent).toContain('Dit kan niet zonder verbinding.');
  await rust(60_000);
  expect(gestuurd).toHaveLength(1);
});

it('does not take who is typing along to the next item', async () => {
  const plek = await open();
  klik('#nieuw-inbreng');
  vul('tekst', 'Nog bezig');
  document.querySelector('textarea')!.focus();
  zitting = proefzitting({ agendapunt: 'p2' });
  await nieuws();
  expect(plek.querySelector('#punt-kop')?.textContent).toBe('C-twente-2026-000001');
  expect(plek.textContent).toContain('U kijkt naar een ander punt dan er aan tafel is.');
});

it('leaves nothing on the screen of who is signed out, keeps their text, and sends it not as somebody else', async () => {
  const plek = await open();
  antwoord = () => new Response(null, { status: 401 });
  zitting = 401;
  await typInbreng('Van de secretaris.');
  expect(plek.querySelector('h1')?.textContent).toBe('U bent uitgelogd');
  expect(plek.textContent).not.toContain('C-twente');
  zitting = proefzitting({ mijnRol: 'LID', mijnGroep: 'twente-partner-politie', mijnPartner: 'POLITIE' });
  antwoord = () => Response.json({}, { status: 201 });
  knop('Ik ben weer ingelogd')!.click();
  await rust(60_000);
  expect(gestuurd).toHaveLength(1);
  expect(plek.textContent).not.toContain('Van de secretaris.');
});

it('says of a session of others only that it cannot be seen', async () => {
  zitting = 404;
  const plek = await open();
  expect(plek.textContent).toBe('Deze zitting kunt u niet zienU hoort niet bij deze tafel, of de zitting bestaat niet.');
});
