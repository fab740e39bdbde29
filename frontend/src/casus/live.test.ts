import { afterEach, expect, it, vi } from 'vitest';
import { Meeluisteraar } from './live';

class Lijn extends EventTarget {
  static readonly CLOSED = 2;
  static alle: Lijn[] = [];
  readyState = 0;

  constructor(readonly adres: string) {
    super();
    Lijn.alle.push(this);
  }

  close() {
    this.readyState = Lijn.CLOSED;
  }

  hoor(soort: string) {
    this.dispatchEvent(new Event(soort));
  }
}

const luisteraars: Meeluisteraar[] = [];

function luister() {
  Lijn.alle = [];
  vi.stubGlobal('EventSource', Lijn);
  const gehoord: string[] = [];
  const luisteraar = new Meeluisteraar('/x', {
    bijNieuws: () => gehoord.push('nieuws'),
    bijEinde: () => gehoord.push('einde'),
    bijWeigering: () => gehoord.push('weigering'),
    bijStand: (stand) => gehoord.push(stand),
  });
  luisteraars.push(luisteraar);
  return { gehoord, lijn: Lijn.alle[0]! };
}

function zichtbaar(stand: 'visible' | 'hidden') {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(stand);
  document.dispatchEvent(new Event('visibilitychange'));
}

afterEach(() => {
  luisteraars.splice(0).forEach((luisteraar) => luisteraar.stop());
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('looks again after the connection was lost, because it may have missed something', () => {
  const { gehoord, lijn } = luister();
  lijn.hoor('open');
  lijn.hoor('gewijzigd');
  lijn.hoor('error');
  lijn.hoor('open');
  expect(gehoord).toEqual(['verbonden', 'nieuws', 'weg', 'verbonden', 'nieuws']);
});

it('stops when the server says that it is over', () => {
  const { gehoord, lijn } = luister();
  lijn.hoor('einde');
  zichtbaar('hidden');
  zichtbaar('visible');
  expect(gehoord).toEqual(['einde']);
  expect(lijn.readyState).toBe(Lijn.CLOSED);
  expect(Lijn.alle).toHaveLength(1);
});

it('lets go of its line while nobody looks, and looks first when it is back', () => {
  const { gehoord, lijn } = luister();
  lijn.hoor('open');
  zichtbaar('hidden');
  expect(lijn.readyState).toBe(Lijn.CLOSED);
  zichtbaar('visible');
  Lijn.alle[1]!.hoor('open');
  expect(gehoord).toEqual(['verbonden', 'verbonden', 'nieuws']);
});

it('tries again after a refusal, for a while, and asks at the first why', () => {
  vi.useFakeTimers();
  const { gehoord, lijn } = luister();
  const weiger = (welke: Lijn) => {
    welke.close();
    welke.hoor('error');
  };
  weiger(lijn);
  expect(gehoord).toEqual(['weg', 'weigering']);
  vi.advanceTimersByTime(2_000);
  expect(Lijn.alle).toHaveLength(2);
  Lijn.alle[1]!.hoor('open');
  expect(gehoord.slice(2)).toEqual(['verbonden', 'nieuws']);
  for (let keer = 1; keer < 9; keer++) {
    weiger(Lijn.alle.at(-1)!);
    vi.advanceTimersByTime(60_000);
  }
  expect(gehoord.at(-1)).toBe('op');
  expect(Lijn.alle).toHaveLength(9);
  vi.useRealTimers();
});
