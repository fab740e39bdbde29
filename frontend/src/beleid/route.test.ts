import { expect, it } from 'vitest';
import { leesRoute, routes } from './route';

it('finds its way back to each address that it writes', () => {
  expect(leesRoute(routes.tabellen)).toEqual({ plek: 'tabellen' });
  expect(leesRoute(routes.tabel('acuut-gevaar'))).toEqual({ plek: 'tabel', sleutel: 'acuut-gevaar', deel: 'regels' });
  expect(leesRoute(routes.verschil('verwijzing', 'GEDEELD-1', 'EIGEN-3'))).toEqual({ plek: 'tabel', sleutel: 'verwijzing', deel: 'verschil', van: 'GEDEELD-1', naar: 'EIGEN-3' });
  expect(leesRoute(routes.wijziging('B-twente-2026-1', 'naspelen'))).toEqual({ plek: 'wijziging', nummer: 'B-twente-2026-1', deel: 'naspelen' });
  expect(leesRoute(routes.tekst('berichten'))).toEqual({ plek: 'tekst', sleutel: 'berichten', deel: 'teksten' });
});

it('opens the list of tables for an address that means nothing', () => {
  for (const hash of ['', '#', '#/bestaat-niet', '#/tabel', '#/wijziging/%E0%A4%A']) expect(leesRoute(hash)).toEqual({ plek: 'tabellen' });
  expect(leesRoute('#/wijziging/B-1/verzinsel')).toEqual({ plek: 'wijziging', nummer: 'B-1', deel: 'wijzigen' });
});
