/** Where in the desk somebody is, as the address after the # says it. */
export type Route =
  | { plek: 'tabellen' }
  | { plek: 'wijzigingen' }
  | { plek: 'samenhang' }
  | { plek: 'teksten' }
  | { plek: 'tekst'; sleutel: string; deel: Tekstdeel }
  | { plek: 'tabel'; sleutel: string; deel: Tabeldeel; van?: string; naar?: string }
  | { plek: 'wijziging'; nummer: string; deel: Wijzigingdeel };

const TABELDELEN = ['regels', 'versies', 'verschil', 'testgevallen'] as const;
const TEKSTDELEN = ['teksten', 'versies'] as const;
const WIJZIGINGDELEN = ['wijzigen', 'proberen', 'naspelen', 'verschil', 'opmerkingen', 'afronden', 'terugdraaien'] as const;
export type Tabeldeel = (typeof TABELDELEN)[number];
export type Tekstdeel = (typeof TEKSTDELEN)[number];
export type Wijzigingdeel = (typeof WIJZIGINGDELEN)[number];

const uit = <T extends string>(delen: readonly T[], gevraagd: string | undefined): T => delen.find((deel) => deel === gevraagd) ?? delen[0]!;

export function leesRoute(hash: string): Route {
  const [plek, sleutel, deel, van, naar] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((stuk) => {
      try {
        return decodeURIComponent(stuk);
      } catch {
        return '';
      }
    });
  if (plek === 'tabel' && sleutel) return { plek, sleutel, deel: uit(TABELDELEN, deel), ...(van && naar ? { van, naar } : {}) };
  if (plek === 'wijziging' && sleutel) return { plek, nummer: sleutel, deel: uit(WIJZIGINGDELEN, deel) };
  if (plek === 'tekst' && sleutel) return { plek, sleutel, deel: uit(TEKSTDELEN, deel) };
  if (plek === 'wijzigingen' || plek === 'samenhang' || plek === 'teksten') return { plek };
  return { plek: 'tabellen' };
}

const naarAdres = (...delen: string[]) => `#/${delen.map(encodeURIComponent).join('/')}`;

export const routes = {
  tabellen: '#/',
  wijzigingen: '#/wijzigingen',
  samenhang: '#/samenhang',
  teksten: '#/teksten',
  tabel: (sleutel: string, deel: Tabeldeel = 'regels') => naarAdres('tabel', sleutel, ...(deel === 'regels' ? [] : [deel])),
  verschil: (sleutel: string, van: string, naar: string) => naarAdres('tabel', sleutel, 'verschil', van, naar),
  tekst: (sleutel: string, deel: Tekstdeel = 'teksten') => naarAdres('tekst', sleutel, ...(deel === 'teksten' ? [] : [deel])),
  wijziging: (nummer: string, deel: Wijzigingdeel = 'wijzigen') => naarAdres('wijziging', nummer, ...(deel === 'wijzigen' ? [] : [deel])),
};
