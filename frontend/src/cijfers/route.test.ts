import { expect, it } from 'vitest';
import { leesRoute, naarHash } from './route';

it('finds its way back to each address that it writes', () => {
  const route = { plek: 'uitsplitsen' as const, regio: 'twente', jaar: 2026, eenheid: 'MELDING', naar: ['GEMEENTE', 'VORM'], filters: ['GEMEENTE:Hof van Twente', 'MAAND:03'], pagina: 1 };
  expect(leesRoute(naarHash(route))).toEqual(route);
  expect(leesRoute(naarHash({ plek: 'ontbrekend', jaar: 2025, pagina: 3 }))).toEqual({ plek: 'ontbrekend', jaar: 2025, naar: [], filters: [], pagina: 3 });
});

it('opens the overview of this year for an address that means nothing', () => {
  for (const hash of ['', '#', '#/bestaat-niet', '#/overzicht?jaar=x&regio=<b>&pagina=-1&filter=nee&naar=%3C']) expect(leesRoute(hash)).toEqual({ plek: 'overzicht', naar: [], filters: [], pagina: 1 });
});
