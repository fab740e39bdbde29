import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Casuspagina } from './pagina';
import { proefcasus, WOORDEN } from './proefcasus';

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

let antwoord: () => Response;
let vragen = 0;

beforeEach(() => {
  vragen = 0;
  antwoord = () => Response.json(proefcasus());
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Lijn);
  vi.stubGlobal('fetch', async (adres: string) => {
    if (adres.startsWith('/api/v1/taken')) return Response.json([]);
    vragen++;
    return antwoord();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open() {
  const plek = document.createElement('div');
  document.body.replaceChildren(plek);
  await new Casuspagina(plek, 'C-1', WOORDEN, '4 uur').begin();
  return plek;
}

async function nieuws(soort = 'gewijzigd') {
  Lijn.laatste.dispatchEvent(new Event(soort));
  await vi.advanceTimersByTimeAsync(2_000);
}

it('looks again when it hears of a change, and says when', async () => {
  const plek = await open();
  antwoord = () => Response.json(proefcasus({ gemeente: 'Borne' }));
  await nieuws();
  expect(plek.textContent).toContain('GemeenteBorne');
  expect(plek.querySelector('[role=status]')?.textContent).toMatch(/^Bijgewerkt om \d\d\.\d\d uur\.$/);
});

it('waits for a click when nobody is there, because looking prolongs the session', async () => {
  const plek = await open();
  await vi.advanceTimersByTimeAsync(16 * 60_000);
  await nieuws();
  expect(vragen).toBe(1);
  plek.querySelector<HTMLButtonElement>('[role=status] button')!.click();
  await vi.advanceTimersByTimeAsync(0);
  expect(vragen).toBe(2);
});

it('leaves nothing on the screen of who may not see it any more, or is signed out', async () => {
  for (const [status, kop] of [[404, 'Deze casus kunt u niet zien'], [401, 'U bent uitgelogd']] as const) {
    const plek = await open();
    expect(plek.textContent).toContain('Enschede');
    antwoord = () => new Response(null, { status });
    await nieuws('einde');
    expect(plek.querySelector('h1')?.textContent).toBe(kop);
    expect(plek.textContent).not.toContain('Enschede');
    expect(Lijn.laatste.readyState).toBe(Lijn.CLOSED);
    antwoord = () => Response.json(proefcasus());
  }
});

it('looks again when access in an emergency ends', async () => {
  antwoord = () => Response.json(proefcasus({ noodtoegangTot: new Date(Date.now() + 60_000).toISOString() }));
  const plek = await open();
  expect(plek.textContent).toContain('U ziet deze casus door noodtoegang, tot');
  antwoord = () => new Response(null, { status: 404 });
  await vi.advanceTimersByTimeAsync(62_000);
  expect(plek.querySelector('h1')?.textContent).toBe('Deze casus kunt u niet zien');
});

it('keeps what it shows when the server does not answer', async () => {
  const plek = await open();
  antwoord = () => new Response(null, { status: 503 });
  await nieuws();
  expect(plek.textContent).toContain('Enschede');
  expect(plek.querySelector('[role=status] button')?.textContent).toBe('Bijwerken');
});
