import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The styles of the logo, as its file writes them: in the markup, or joined from a list. */
function stijlen(bron: string): string[] {
  const inOpmaak = [...bron.matchAll(/style="([^"']+)["']/g)].map(([, stijl]) => stijl!);
  const uitLijst = [...bron.matchAll(/css\(\[(.+?)\]\)/g)].map(([, lijst]) => [...lijst!.matchAll(/'([^']*)'/g)].map(([, regel]) => regel).join(';'));
  return [...new Set([...inOpmaak, ...uitLijst])];
}

it('finds each style of the logo in the policy of the page, which names no others', () => {
  const gevraagd = stijlen(readFileSync('node_modules/dmn-js-shared/lib/util/PoweredByUtil.js', 'utf8')).map((stijl) => `sha256-${createHash('sha256').update(stijl).digest('base64')}`);
  const toegestaan = [...readFileSync('../src/main/java/nl/meldroute/platform/beveiliging/Beveiliging.java', 'utf8').matchAll(/'(sha256-[^']+)'/g)].map(([, som]) => som!);
  expect(gevraagd.length).toBeGreaterThan(3);
  expect(toegestaan.sort()).toEqual(gevraagd.sort());
});
